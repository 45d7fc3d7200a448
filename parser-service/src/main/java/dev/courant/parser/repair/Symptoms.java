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
    private static final boolean[] TELLING = new boolean[0x80];
    private static final Set<String> ESCAPED_LEADS =
            Set.of("Atilde", "Acirc", "acirc", "ETH", "Ntilde", "#195", "#194", "#226", "#208", "#209");

    static {
        for (char c : "&<\\?(".toCharArray()) {
            TELLING[c] = true;
        }
    }

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
        int length = html.length();
        for (int i = 0; i < length; i++) {
            char c = html.charAt(i);
            if (c >= 0x80) {
                symptoms.beyondAscii(c, i);
            } else if (TELLING[c]) {
                symptoms.ascii(c, i);
            }
        }
        return symptoms;
    }

    /** Nothing to be mended, for all that can be seen. */
    boolean none() {
        return !(invisible || doubleEncoded || doubleEscaped || torn || hasReadings() || isSpaced());
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

    private void ascii(char c, int at) {
        switch (c) {
            case '&' -> reference(at + 1);
            case '<' -> ruby |= isRuby(at + 1);
            case '\\' ->
                doubleEncoded |= html.startsWith("u00c", at + 1)
                        || html.startsWith("u00C", at + 1)
                        || html.regionMatches(true, at + 1, "u00e2\\u", 0, 7)
                        || html.regionMatches(true, at + 1, "u00d", 0, 4);
            case '?' -> torn |= Cjk.isCjk(before(at)) || (at + 1 < html.length() && Cjk.isCjk(html.charAt(at + 1)));
            default -> reading(at);
        }
    }

    private void beyondAscii(char c, int at) {
        if (Cjk.isCjk(c)) {
            char before = before(at);
            together += Cjk.isCjk(before) ? 1 : 0;
            apart += Cjk.isGap(before) && Cjk.isCjk(before(at - 1)) ? 1 : 0;
            readings += c == '（' ? isReading(at) : 0;
        } else if (c >= 0xC2 && c <= 0xF4) {
            doubleEncoded |= at + 1 < html.length() && DoubleEncoding.isContinuation(html.charAt(at + 1));
        } else if (InvisibleCharacters.isInvisible(c)) {
            invisible = true;
        } else if (c == '\uFFFD') {
            torn = true;
        }
    }

    private void reading(int at) {
        readings += isReading(at);
    }

    private int isReading(int at) {
        char before = before(at);
        if (before < '\u3400' || at + 1 >= html.length()) {
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
        if (first == '#' || first == 'A' || first == 'a' || first == 'E' || first == 'N') {
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

    private boolean isRuby(int at) {
        if (at + 1 >= html.length() || (html.charAt(at) | 0x20) != 'r') {
            return false;
        }
        int second = html.charAt(at + 1) | 0x20;
        return second == 't' || second == 'p';
    }

    private char before(int at) {
        return at > 0 ? html.charAt(at - 1) : ' ';
    }
}
