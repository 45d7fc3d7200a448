package dev.courant.parser.repair;

import java.util.Locale;
import java.util.Set;

/**
 * What a page's HTML shows at first sight of texts that may need mending. One scan decides which rules look any closer: on a
 * sound page that is none of them, and the scan is all that repair costs.
 */
final class Symptoms {
    /** Readings behind fewer characters are no pattern. */
    private static final int RECURRING = 4;

    /** Fewer characters that stand apart may be meant to. */
    private static final int SYSTEMATIC = 12;

    private static final int APART_TO_TOGETHER = 4;
    private static final int NUMBER_DIGITS = 6;
    private static final int CHUNK = 4096;
    private static final Set<String> ESCAPED_LEADS =
            Set.of("Atilde", "Acirc", "acirc", "ETH", "Ntilde", "#195", "#194", "#226", "#208", "#209");

    private final String html;
    private boolean ruby;
    private boolean invisible;
    private boolean doubleEncoded;
    private boolean doubleEscaped;
    private boolean torn;
    private int readings;
    private int together;
    private int apart;

    private Symptoms(String html) {
        this.html = html;
    }

    static Symptoms of(String html) {
        Symptoms symptoms = new Symptoms(html);
        symptoms.ruby = html.contains("<ruby") || html.contains("<RUBY");
        for (int at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) {
            symptoms.reference(at + 1);
        }
        for (int at = html.indexOf("\\u00"); at >= 0; at = html.indexOf("\\u00", at + 5)) {
            symptoms.doubleEncoded |= isEscapedPair(html, at);
        }
        char[] chunk = new char[CHUNK];
        for (int from = 0; from < html.length(); from += CHUNK) {
            symptoms.read(chunk, from, Math.min(CHUNK, html.length() - from));
        }
        return symptoms;
    }

    /** Most of a page is ASCII: one glance tells for a whole chunk, and no character of it is looked at alone. */
    private void read(char[] chunk, int from, int length) {
        html.getChars(from, from + length, chunk, 0);
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= chunk[i];
        }
        for (int i = 0; all >= 0x80 && i < length; i++) {
            if (chunk[i] >= 0x80) {
                beyondAscii(chunk[i], from + i);
            }
        }
    }

    /** Nothing to be mended, for all that can be seen. */
    boolean none() {
        return !(invisible || doubleEncoded || doubleEscaped || torn || hasReadings() || isSpaced());
    }

    /** Whether it takes all of the page's text to tell damage from what is meant. */
    boolean needContext() {
        return doubleEncoded || torn || hasReadings();
    }

    boolean hasRuby() {
        return ruby;
    }

    boolean hasInvisible() {
        return invisible;
    }

    boolean isDoubleEncoded() {
        return doubleEncoded;
    }

    boolean isDoubleEscaped() {
        return doubleEscaped;
    }

    /** A mark that stands for lost bytes beside a character of two bytes; most such marks are just questions. */
    boolean isTorn() {
        return torn;
    }

    boolean hasReadings() {
        return readings >= RECURRING;
    }

    /** Whether the page's Han and kana characters stand apart nearly everywhere. */
    boolean isSpaced() {
        return apart >= SYSTEMATIC && apart > together * APART_TO_TOGETHER;
    }

    private void beyondAscii(char c, int at) {
        if (Cjk.isCjk(c)) {
            char before = before(at);
            together += Cjk.isCjk(before) ? 1 : 0;
            apart += Cjk.isGap(before) && Cjk.isCjk(before(at - 1)) ? 1 : 0;
            char after = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            torn |= before == '?' || after == '?';
            readings += after == '(' || after == '（' ? isReading(at + 1) : 0;
        } else if (c >= 0xC2 && c <= 0xF4) {
            doubleEncoded |= DoubleEncoding.isGarbled(html, at);
        } else if (InvisibleCharacters.isInvisible(c)) {
            invisible = true;
        } else if (c == '\uFFFD') {
            torn |= before(at) >= 0x80 || (at + 1 < html.length() && html.charAt(at + 1) >= 0x80);
        }
    }

    private int isReading(int at) {
        if (before(at) < '\u3400' || at + 1 >= html.length()) {
            return 0;
        }
        char next = html.charAt(at + 1);
        return (next >= 'a' && next <= 'z') || (next >= 0xE0 && next < 0x0270) || (next >= '\u3105' && next <= '\u312F')
                ? 1
                : 0;
    }

    /** What stands behind an ampersand. */
    private void reference(int at) {
        if (at >= html.length()) {
            return;
        }
        char first = html.charAt(at);
        if (first == 'a' && html.startsWith("amp;", at)) {
            doubleEscaped |= DoubleEscapes.isReference(html, at + 4);
        } else if (first == '#' || first == 's' || first == 'Z') {
            invisible |= namesInvisible(at);
        }
        boolean letter = first == 'A' || first == 'E' || first == 'N' || html.startsWith("acirc", at);
        if (letter || html.startsWith("#1", at) || html.startsWith("#2", at)) {
            int end = html.indexOf(';', at, Math.min(html.length(), at + 8));
            doubleEncoded |= end > at && ESCAPED_LEADS.contains(html.substring(at, end));
        }
    }

    private boolean namesInvisible(int at) {
        if (html.charAt(at) != '#') {
            return html.startsWith("shy;", at) || html.startsWith("ZeroWidthSpace;", at);
        }
        int end = html.indexOf(';', at, Math.min(html.length(), at + 3 + NUMBER_DIGITS));
        if (end < 0) {
            return false;
        }
        String number = html.substring(at + 1, end).toLowerCase(Locale.ROOT);
        return Set.of("173", "xad", "x00ad", "8203", "x200b", "8288", "x2060", "65279", "xfeff")
                .contains(number);
    }

    /** Whether JSON escapes stand for the first byte of a character in UTF-8 and the next: each alone is just a letter. */
    private static boolean isEscapedPair(String html, int at) {
        if (at + 11 >= html.length() || "cdefCDEF".indexOf(html.charAt(at + 4)) < 0 || html.charAt(at + 6) != '\\') {
            return false;
        }
        boolean latin = html.startsWith("u00", at + 7) && "89abAB".indexOf(html.charAt(at + 10)) >= 0;
        return latin
                || html.startsWith("u20", at + 7)
                || html.startsWith("u01", at + 7)
                || html.startsWith("u02", at + 7);
    }

    private char before(int at) {
        return at > 0 ? html.charAt(at - 1) : ' ';
    }
}
