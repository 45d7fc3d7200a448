package dev.courant.parser.repair;

import dev.courant.parser.extract.html.HtmlPage;

/**
 * What a page's texts show at first sight that may need mending. One look over what readers and machines are told decides which
 * rules look any closer: on a sound page that is none of them, and the look is all that repair costs.
 */
final class Symptoms {
    /** Readings behind fewer characters are no pattern. */
    private static final int RECURRING = 4;

    /** Fewer characters that stand apart may be meant to. */
    private static final int SYSTEMATIC = 12;

    private static final int APART_TO_TOGETHER = 4;
    private static final int CHUNK = 1024;

    private final char[] chunk = new char[CHUNK];
    private boolean invisible;
    private boolean doubleEncoded;
    private boolean doubleEscaped;
    private boolean torn;
    private boolean readAsDoubleBytes;
    private int readings;
    private int together;
    private int apart;

    private Symptoms() {}

    static Symptoms of(HtmlPage page) {
        Symptoms symptoms = new Symptoms();
        symptoms.text(page.outline().runs().all());
        page.headTexts().forEach(symptoms::text);
        page.linkedData().forEach(script -> symptoms.data(script.data()));
        return symptoms;
    }

    /** Text for readers: its character references are undone. */
    private void text(String text) {
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            doubleEscaped |= DoubleEscapes.isReference(text, at + 1);
        }
        characters(text);
    }

    /** In scripts it takes two escapes by HTML to be escaped too often, and characters may be escaped by JSON. */
    private void data(String json) {
        for (int at = json.indexOf('&'); at >= 0; at = json.indexOf('&', at + 1)) {
            doubleEscaped |= json.startsWith("amp;", at + 1) && DoubleEscapes.isReference(json, at + 5);
        }
        for (int at = json.indexOf("\\u00"); at >= 0; at = json.indexOf("\\u00", at + 5)) {
            doubleEncoded |= isEscapedPair(json, at);
        }
        characters(json);
    }

    private void characters(String text) {
        for (int from = 0; from < text.length(); from += CHUNK) {
            read(text, from, Math.min(CHUNK, text.length() - from));
        }
    }

    /** Most of a page is ASCII: one glance tells for a whole chunk, and no character of it is looked at alone. */
    private void read(String text, int from, int length) {
        text.getChars(from, from + length, chunk, 0);
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= chunk[i];
        }
        for (int i = 0; all >= 0x80 && i < length; i++) {
            if (chunk[i] >= 0x80) {
                beyondAscii(chunk[i], text, from + i);
            }
        }
    }

    /** Nothing to be mended, for all that can be seen. */
    boolean none() {
        return !(invisible
                || readAsDoubleBytes
                || doubleEncoded
                || doubleEscaped
                || torn
                || hasReadings()
                || isSpaced());
    }

    /** Whether it takes all of the page's text to tell damage from what is meant. */
    boolean needContext() {
        return doubleEncoded || readAsDoubleBytes || torn || hasReadings();
    }

    boolean hasInvisible() {
        return invisible;
    }

    boolean isDoubleEncoded() {
        return doubleEncoded;
    }

    /** A character that hardly any text has, and that commas in UTF-8 become. */
    boolean isReadAsDoubleBytes() {
        return readAsDoubleBytes;
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

    private void beyondAscii(char c, String text, int at) {
        if (Cjk.isCjk(c)) {
            char before = before(text, at);
            together += Cjk.isCjk(before) ? 1 : 0;
            apart += Cjk.isGap(before) && Cjk.isCjk(before(text, at - 1)) ? 1 : 0;
            char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            torn |= before == '?' || after == '?';
            readAsDoubleBytes |= DoubleByteEncoding.isSign(c);
            readings += after == '(' || after == '（' ? isReading(text, at + 1) : 0;
        } else if (c >= 0xC2 && c <= 0xF4) {
            doubleEncoded |= DoubleEncoding.isGarbled(text, at);
        } else if (InvisibleCharacters.isInvisible(c)) {
            invisible = true;
        } else if (!doubleEncoded && OtherCodePages.isSuspicious(text, at)) {
            doubleEncoded = true;
        } else if (c == '\uFFFD') {
            torn |= before(text, at) >= 0x80 || (at + 1 < text.length() && text.charAt(at + 1) >= 0x80);
        }
    }

    private static int isReading(String text, int at) {
        if (before(text, at) < '\u3400' || at + 1 >= text.length()) {
            return 0;
        }
        char next = text.charAt(at + 1);
        return (next >= 'a' && next <= 'z') || (next >= 0xE0 && next < 0x0270) || (next >= '\u3105' && next <= '\u312F')
                ? 1
                : 0;
    }

    /** Whether JSON escapes stand for the first byte of a character in UTF-8 and the next: each alone is just a letter. */
    private static boolean isEscapedPair(String json, int at) {
        if (at + 11 >= json.length() || "cdefCDEF".indexOf(json.charAt(at + 4)) < 0 || json.charAt(at + 6) != '\\') {
            return false;
        }
        boolean latin = json.startsWith("u00", at + 7) && "89abAB".indexOf(json.charAt(at + 10)) >= 0;
        return latin
                || json.startsWith("u20", at + 7)
                || json.startsWith("u01", at + 7)
                || json.startsWith("u02", at + 7);
    }

    private static char before(String text, int at) {
        return at > 0 ? text.charAt(at - 1) : ' ';
    }
}
