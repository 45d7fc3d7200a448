package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.NamedWords;
import dev.courant.parser.extract.html.WordTable;
import java.util.HashMap;
import java.util.Map;

/**
 * What class names and ids say of facts about an article, as bits. They are cut into words where templates part them, at other
 * signs and between small and capital; what one attribute says is worked out once per page.
 */
final class NameWords {
    /** Who made the piece. */
    static final int AUTHOR = 1;

    static final int DATE = 1 << 1;

    /** A change, not the publication. */
    static final int CHANGE = 1 << 2;

    /** Around the article: lists of others, comments, the site's own furniture. */
    static final int ASIDE = 1 << 3;

    /** About an author at length. */
    static final int PORTRAIT = 1 << 4;

    static final int BREADCRUMB = 1 << 5;
    static final int CREDIT = 1 << 6;

    /** Who has checked it, edited it or taken its pictures. */
    static final int OTHER_PART = 1 << 7;

    /** All of these. */
    static final int ALL = (1 << 8) - 1;

    /** In characters: whatever is longer is no name that a template gives. */
    private static final int LONGEST = 2_000;

    private static final int SHORTEST_STEM = 4;
    private static final WordTable WORDS = words();

    private final Map<String, Integer> known = new HashMap<>();

    /** What a class attribute or an id says. */
    int of(String names) {
        if (names.isEmpty() || names.length() > LONGEST) {
            return 0;
        }
        Integer bits = known.get(names);
        if (bits == null) {
            bits = read(names);
            known.put(names, bits);
        }
        return bits;
    }

    private static int read(String names) {
        int bits = 0;
        for (int start = 0; start < names.length(); start++) {
            if (NamedWords.isLetter(names.charAt(start))) {
                int end = NamedWords.endOfWord(names, start);
                bits |= end - start < 2 ? 0 : word(names, start, end);
                start = end - 1;
            }
        }
        return bits;
    }

    private static int word(String names, int start, int end) {
        int bits = WORDS.bits(names, start, end);
        return bits == 0 && end - start > SHORTEST_STEM ? stem(names, start, end) : bits;
    }

    /** Words that templates join without a sign: authorname, pubdate, lastupdated. Read where they stand, as most class names have none. */
    private static int stem(String names, int start, int end) {
        if (begins(names, start, end, "author")
                || begins(names, start, end, "byline")
                || begins(names, start, end, "autor")) {
            boolean portrait = ends(names, start, end, "bio")
                    || ends(names, start, end, "box")
                    || ends(names, start, end, "image");
            return portrait ? AUTHOR | PORTRAIT : AUTHOR;
        }
        if (tellsOfChange(names, start, end)) {
            return CHANGE;
        }
        if (begins(names, start, end, "related")
                || begins(names, start, end, "comment")
                || begins(names, start, end, "recommend")) {
            return ASIDE;
        }
        if (begins(names, start, end, "breadcrumb")) {
            return BREADCRUMB;
        }
        boolean date = ends(names, start, end, "date") || ends(names, start, end, "time");
        return date || begins(names, start, end, "publi") ? DATE : 0;
    }

    private static boolean tellsOfChange(String names, int start, int end) {
        for (int at = start; at < end; at++) {
            if (begins(names, at, end, "update") || begins(names, at, end, "modif")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word between two places begins so, in either case; both are of ASCII. */
    private static boolean begins(String names, int start, int end, String stem) {
        return end - start >= stem.length()
                && (names.charAt(start) | 0x20) == stem.charAt(0)
                && names.regionMatches(true, start, stem, 0, stem.length());
    }

    private static boolean ends(String names, int start, int end, String stem) {
        return end - start >= stem.length() && names.regionMatches(true, end - stem.length(), stem, 0, stem.length());
    }

    private static WordTable words() {
        return WordTable.of(Map.ofEntries(
                Map.entry(AUTHOR, """
                author authors auteur auteurs autor autores autore autori autoren byline bylines by writer writers journalist
                journalists reporter reporters redakteur redaktor skribent periodista contributor contributors verfasser forfatter
                """),
                Map.entry(DATE, """
                date dates time datetime timestamp dateline posted published publish publication created datum fecha data
                released release ptime pdate
                """),
                Map.entry(CHANGE, "update updates updated modified revised changed aktualisiert lastmod edited"),
                Map.entry(ASIDE, """
                related sidebar aside comment comments footer nav navbar navigation menu recommended popular trending latest
                recent mostread widget widgets promo promos outbrain taboola newsletter carousel teaser teasers upnext readmore
                more similar
                """),
                Map.entry(
                        PORTRAIT,
                        "bio biography about description avatar image img photo picture social follow portrait desc role roles job jobtitle jobs position occupation designation profile"),
                Map.entry(
                        OTHER_PART,
                        "reviewer reviewers reviewed translator photographer illustrator expert factchecker"),
                Map.entry(BREADCRUMB, "breadcrumb breadcrumbs crumb crumbs"),
                Map.entry(CREDIT, "credit credits copyright source photographer")));
    }
}
