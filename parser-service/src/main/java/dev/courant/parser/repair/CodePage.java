package dev.courant.parser.repair;

import java.nio.charset.Charset;
import java.util.Arrays;

/** A character set of one byte in which UTF-8 may have been read by mistake: what is one character of UTF-8 became two to four of its. */
final class CodePage {
    /** Latin-1 too: where windows-1252 has signs that one has control characters, and no others differ. */
    static final CodePage WESTERN = new CodePage("windows-1252");

    private static final int FIRST = 0x80;
    private static final int SIGNS = 0xA0;
    private static final int BITS = 6;

    private final char[] characters = new char[FIRST];
    private final byte[] bytes = new byte[FIRST];

    CodePage(String name) {
        char[] byValue = new char[FIRST];
        for (int i = 0; i < FIRST; i++) {
            byValue[i] = new String(new byte[] {(byte) (FIRST + i)}, Charset.forName(name)).charAt(0);
        }
        System.arraycopy(byValue, 0, characters, 0, FIRST);
        Arrays.sort(characters);
        for (int i = 0; i < FIRST; i++) {
            bytes[Arrays.binarySearch(characters, byValue[i])] = (byte) (FIRST + i);
        }
    }

    /** The byte that is read as this character; 0 if it is none, or one of ASCII. Unassigned bytes stay what they are. */
    int value(char c) {
        if (c < SIGNS) {
            return c < FIRST ? 0 : c;
        }
        int at = Arrays.binarySearch(characters, c);
        return at < 0 || c == '\uFFFD' ? 0 : bytes[at] & 0xFF;
    }

    /** Whether this is read for a byte that no character of UTF-8 begins with. */
    boolean isContinuation(char c) {
        int value = value(c);
        return value >= FIRST && value <= 0xBF;
    }

    /** How many characters, from here on, stand for one of UTF-8 that texts hold; 0 if none does. */
    int length(CharSequence text, int at) {
        int lead = value(text.charAt(at));
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (!isContinuation(text.charAt(at + i))) {
                return 0;
            }
        }
        return isWritten(character(text, at, length), length) ? length : 0;
    }

    /** The character of UTF-8 that so many characters stand for. */
    int character(CharSequence text, int at, int length) {
        int character = value(text.charAt(at)) & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            character = (character << BITS) | (value(text.charAt(at + i)) & 0x3F);
        }
        return character;
    }

    /** Whether texts hold this character; of those of two bytes, the ones for phonetics and old scripts are chance hits. */
    private static boolean isWritten(int character, int length) {
        if (length == 2) {
            return (character >= FIRST && character < 0x250)
                    || character == 0x259
                    || (character >= 0x2B9 && character < 0x700);
        }
        int least = length == 3 ? 0x800 : 0x10000;
        int type = Character.getType(character);
        return character >= least
                && Character.isValidCodePoint(character)
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.SURROGATE;
    }
}
