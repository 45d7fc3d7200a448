package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the names of site and section off titles, and chooses among them. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[|–—·•»«:_/>-]+\\s+|\\s*[|｜]\\s*|_+(?=\\p{IsHan})|(?<=\\p{IsHan})_+|:{2,}\\s*|:\\s|\\s+[-–—]+\\s*(?=\\p{IsHan})");
    private static final String SIGNS = "|｜–—·•»«:_/>-";

    /** Those that may part words without white space before them. */
    private static final String CLOSE_SIGNS = "|｜_:";

    private static final Pattern DOMAIN = Pattern.compile("(?i)[\\p{L}\\d-]{2,}(?:\\.[\\p{L}\\d-]{2,})*\\.\\p{L}{2,7}");

    /** The longest name of a section, in Latin letters' worth. */
    private static final int SECTION = 24;

    private static final int SECTION_WORDS = 3;

    private final SiteNames sites;
    private final List<String> letters;

    private Titles(SiteNames sites, List<String> letters) {
        this.sites = sites;
        this.letters = letters;
    }

    /** The most trusted title that, without the site's name, still says something; if none does, the most trusted as it is. */
    static Optional<Choice<String>> choose(Offers offers, SiteNames sites) {
        List<Offer<String>> all = offers.all(Field.TITLE);
        Titles titles = new Titles(
                sites, all.stream().map(offer -> Letters.of(offer.value())).toList());
        Map<String, String> known = new HashMap<>();
        List<Offer<String>> plain = new ArrayList<>();
        for (Offer<String> offer : all) {
            String text = known.computeIfAbsent(offer.value(), titles::withoutNames);
            if (!Letters.of(text).isEmpty() && !sites.isName(text)) {
                plain.add(new Offer<>(offer.field(), text, offer.extractor(), offer.trust()));
            }
        }
        List<Offer<String>> found = plain.isEmpty() ? all : plain;
        return found.isEmpty() ? Optional.empty() : Optional.of(Choice.ofFirst(found));
    }

    private String withoutNames(String title) {
        String text = withoutHost(TextMeasure.fold(title));
        String shorter = withoutOne(text);
        while (!shorter.equals(text)) {
            text = shorter;
            shorter = withoutOne(text);
        }
        return text;
    }

    /** Hand-written pages put their host before the title without a sign. */
    private String withoutHost(String text) {
        int space = text.indexOf(' ');
        String first = space < 0 ? "" : text.substring(0, space);
        boolean host = first.indexOf('.') > 0 && DOMAIN.matcher(first).matches() && sites.isName(first);
        boolean title = host && Character.isLetterOrDigit(text.charAt(space + 1)) && text.indexOf(' ', space + 1) > 0;
        return title ? text.substring(space + 1) : text;
    }

    /** The title less the name at its end, or else at its start, if there is one. */
    private String withoutOne(String text) {
        if (!mayBeParted(text)) {
            return text;
        }
        Matcher matcher = SEPARATOR.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        int firstStart = matcher.start();
        int firstEnd = matcher.end();
        int start = firstStart;
        int end = firstEnd;
        while (matcher.find()) {
            start = matcher.start();
            end = matcher.end();
        }
        if (isTrailingName(text, start, end)) {
            return withoutSections(text.substring(0, start).strip(), text.substring(start, end));
        }
        return text.length() - firstEnd > firstStart && isLeadingName(text, firstStart, firstEnd)
                ? text.substring(firstEnd).strip()
                : text;
    }

    /** What stands behind a colon and is missing in another title is rather what the headline promises. */
    private boolean isTrailingName(String text, int end, int next) {
        String part = text.substring(next);
        return (text.charAt(end) == ':' && text.charAt(Math.min(end + 1, next)) != ':')
                ? isSite(part)
                : isName(part, text.substring(0, end));
    }

    /** What stands before a colon and is missing in another title is rather a kicker. */
    private boolean isLeadingName(String text, int end, int next) {
        String part = text.substring(0, end);
        return text.charAt(end) == ':' ? isSite(part) : isName(part, text.substring(next));
    }

    /** Whether {@link #SEPARATOR} may find anything: most signs part only what stands away from them. */
    private static boolean mayBeParted(String title) {
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (SIGNS.indexOf(c) >= 0 && (CLOSE_SIGNS.indexOf(c) >= 0 || (i > 0 && title.charAt(i - 1) == ' '))) {
                return true;
            }
        }
        return false;
    }

    /** Sections stand between title and site, behind the same sign. */
    private static String withoutSections(String title, String sign) {
        String text = title;
        int at = sign.isBlank() ? -1 : text.lastIndexOf(sign);
        while (at > 0 && isSection(text.substring(at + sign.length()), text.substring(0, at))) {
            text = text.substring(0, at).strip();
            at = text.lastIndexOf(sign);
        }
        return text;
    }

    private static boolean isSection(String part, String rest) {
        int length = TextMeasure.length(part);
        return length <= SECTION
                && length < TextMeasure.length(rest)
                && part.strip().split(" ", -1).length <= SECTION_WORDS;
    }

    /** Whether a part of a title is the site's name: known as such, like a host, or missing in another title. */
    private boolean isName(String part, String rest) {
        String restLetters = Letters.of(rest);
        return !restLetters.isEmpty() && (isSite(part) || letters.contains(restLetters));
    }

    private boolean isSite(String part) {
        return sites.isAbout(part) || DOMAIN.matcher(part.strip()).matches();
    }
}
