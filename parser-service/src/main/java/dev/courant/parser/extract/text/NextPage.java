package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where an article goes on that is cut into pages. */
public final class NextPage {
    /** What a page's number adds to an address: a path segment, a suffix of the file's name, a parameter. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:/(?:page|seite|p)?[/-]?\\d{1,3}|[_-](?:p|page)?\\d{1,3}|[?&](?:p|page|pg|seite|pagina|strona)=\\d{1,3})(?=/?(?:[.?&#]|$))");

    private static final int MOST_TRIES = 20;

    private NextPage() {}

    /** The address of the next page of the same article, as a link relation states it; empty if there is none. */
    public static Optional<String> of(HtmlPage page) {
        for (Element link : page.inHead("link")) {
            Optional<String> next = next(link, page);
            if (next.isPresent()) {
                return next;
            }
        }
        Outline outline = page.outline();
        for (int at : outline.withTag("a")) {
            Element link = outline.element(at);
            Optional<String> next = link.hasAttr("rel") ? next(link, page) : Optional.empty();
            if (next.isPresent()) {
                return next;
            }
        }
        return numbered(outline, page);
    }

    /** A row of page numbers without relations: behind the page's own, the next number leads on. */
    private static Optional<String> numbered(Outline outline, HtmlPage page) {
        int own = number(page.url(), 1);
        String following = String.valueOf(own + 1);
        int tries = MOST_TRIES;
        for (int at : outline.withTag("a")) {
            if (outline.characters(at) <= following.length() + 1
                    && outline.text(at).equals(following)
                    && isBehind(outline, at, own)
                    && tries-- > 0
                    && !isOfComments(outline, at)) {
                Optional<String> next = page.resolve(outline.element(at).attr("href"))
                        .filter(url -> number(url, 0) == own + 1 && isSameArticle(url, page.url()));
                if (next.isPresent()) {
                    return next;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands before a link is this number. */
    private static boolean isBehind(Outline outline, int link, int number) {
        int run = outline.firstRun(link) - 1;
        return run >= 0
                && outline.runs().characters(run) < 12
                && outline.runs().text(run).endsWith(String.valueOf(number));
    }

    private static boolean isOfComments(Outline outline, int link) {
        for (int above = link; above > 0; above = outline.parent(above)) {
            String names = outline.element(above).attr("class")
                    + outline.element(above).attr("id");
            if (names.contains("omment")) {
                return true;
            }
        }
        return false;
    }

    /** The page's number in an address; the default if there is none. */
    private static int number(String url, int none) {
        Matcher number = NUMBER.matcher(url);
        int found = none;
        while (number.find()) {
            found = Integer.parseInt(number.group().replaceAll("\\D", ""));
        }
        return found;
    }

    private static Optional<String> next(Element link, HtmlPage page) {
        String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        return relation.contains(" next ")
                ? page.resolve(link.attr("href")).filter(url -> isSameArticle(url, page.url()))
                : Optional.empty();
    }

    /** The next article of a series is linked in the same way; only the page's number may differ. */
    private static boolean isSameArticle(String next, String url) {
        return !next.equals(url) && withoutNumber(next).equals(withoutNumber(url));
    }

    private static String withoutNumber(String url) {
        int fragment = url.indexOf('#');
        String address = fragment < 0 ? url : url.substring(0, fragment);
        return NUMBER.matcher(address)
                .replaceAll("")
                .replaceFirst("^https?:", "")
                .replaceFirst("[/?&]+$", "");
    }
}
