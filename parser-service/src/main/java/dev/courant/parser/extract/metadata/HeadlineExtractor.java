package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The headline and what stands right below it, as readers see them. */
final class HeadlineExtractor implements MetadataExtractor {
    private static final Pattern SUBTITLE = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:sub-?title\\d?|sub-?head(?:line)?|stand-?first|dek|deck|strap-?line|kicker|excerpt|sub-?t[ií]tulo|entradilla|bajada|copete)(?:[^a-z]|$)");
    private static final int SHORTEST = 8;
    private static final int LONGEST_SUBTITLE = 300;

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public void extract(HtmlPage page, Offers offers) {
        List<Element> headlines = page.document().getElementsByTag("h1").stream()
                .filter(h1 -> TextMeasure.length(h1.text()) > SHORTEST)
                .toList();
        String title = TextMeasure.fold(page.document().title());
        Optional<String> first = headlines.stream().findFirst().map(h1 -> TextMeasure.fold(h1.text()));
        // A lone h1 that the page's title neither begins with nor mostly is, is more often the site's or the section's
        // name.
        offers.offer(Field.TITLE, confirmed(first, title) ? 0.8 : 0.35, first);
        offers.offer(Field.TITLE, 0.84, heading(page, title));
        offers.offer(Field.TITLE, 0.4, TextMeasure.fold(page.document().title()));
        headlines.stream().findFirst().ifPresent(h1 -> offers.offer(Field.SUBTITLES, 0.8, subtitles(h1)));
        offers.offer(
                Field.LANGUAGE,
                0.5,
                page.document().getElementsByTag("html").attr("lang").strip());
        sectionByBreadcrumb(page, offers);
    }

    private static boolean confirmed(Optional<String> headline, String title) {
        return title.isEmpty()
                || headline.filter(text -> begins(title, text) || isMostOf(title, text))
                        .isPresent();
    }

    /** Whether a title is a headline behind the site's and perhaps the section's name. */
    private static boolean isMostOf(String title, String headline) {
        String letters = Titles.letters(headline);
        String all = Titles.letters(title);
        return all.endsWith(letters) && letters.length() * 2 > all.length();
    }

    /** The longest heading that the page's title begins with: the title less the site's name. */
    private static Optional<String> heading(HtmlPage page, String title) {
        return page.document().select("h1, h2, h3").stream()
                .map(heading -> TextMeasure.fold(heading.text()))
                .filter(text -> TextMeasure.length(text) > SHORTEST && begins(title, text))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean begins(String title, String headline) {
        return Titles.letters(title).startsWith(Titles.letters(headline));
    }

    /** Blocks behind the headline that are named as subtitles; where a break parts lines, each is one. */
    private static List<String> subtitles(Element h1) {
        List<String> subtitles = new ArrayList<>();
        Element next = h1.nextElementSibling();
        while (next != null
                && SUBTITLE.matcher(next.className() + ' ' + next.id()).find()) {
            for (String line : next.wholeText().isBlank() ? new String[0] : lines(next)) {
                String text = TextMeasure.fold(line);
                if (!text.isEmpty() && text.length() <= LONGEST_SUBTITLE) {
                    subtitles.add(text);
                }
            }
            next = next.nextElementSibling();
        }
        return subtitles;
    }

    private static String[] lines(Element element) {
        Element copy = element.clone();
        copy.select("br").before("\n");
        return copy.wholeText().split("\n", -1);
    }

    private static void sectionByBreadcrumb(HtmlPage page, Offers offers) {
        for (Element element : page.document().select("[class*=breadcrumb], [class*=crumb], [id*=breadcrumb]")) {
            List<Element> links = element.getElementsByTag("a");
            if (links.size() > 1) {
                String section = TextMeasure.fold(links.getLast().text());
                boolean plain = section.length() < 40
                        && !section.toLowerCase(Locale.ROOT).equals("home");
                offers.offer(Field.SECTION, 0.4, plain ? section : "");
                return;
            }
        }
    }
}
