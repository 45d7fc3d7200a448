package dev.courant.parser.repair;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Undoes UTF-8 that was read as windows-1252 or Latin-1 and encoded again: {@code Ã©} becomes {@code é}, {@code â€™} becomes
 * {@code ’}. Whole strings only: one that also holds letters which are no such garble was never encoded twice. And only on
 * pages where that cannot be chance.
 */
final class DoubleEncoding implements TextRepair {
    /** One garbled character may be quoted by someone who explains what it is. */
    private static final int RECURRING = 2;

    private static final char[] WINDOWS_1252 = windows1252();

    private final boolean active;

    private DoubleEncoding(boolean active) {
        this.active = active;
    }

    /** The rule for a page with this text. */
    static DoubleEncoding on(CharSequence page) {
        int sure = 0;
        int end = 0;
        for (int i = 0; i < page.length() && sure < RECURRING; i++) {
            Optional<Decoded> decoded = decode(page, i);
            if (decoded.isPresent()) {
                sure += isSure(page, i, end, decoded.get()) ? 1 : 0;
                end = i + decoded.get().length;
                i = end - 1;
            }
        }
        return new DoubleEncoding(sure >= RECURRING);
    }

    @Override
    public String name() {
        return "doubleEncoding";
    }

    @Override
    public String repair(String text) {
        if (!active) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            Optional<Decoded> decoded = decode(text, i);
            if (decoded.isPresent()) {
                mended.appendCodePoint(decoded.get().character);
                i += decoded.get().length - 1;
            } else if (text.charAt(i) >= 0x80 && Character.isLetter(text.charAt(i))) {
                return text;
            } else {
                mended.append(text.charAt(i));
            }
        }
        return mended.length() == text.length() ? text : readable(repair(mended.toString()), text);
    }

    /** Control characters are what is left of text that was encoded three times, or was none. */
    private static String readable(String mended, String text) {
        return mended.chars().noneMatch(c -> c >= 0x80 && c < 0xA0) ? mended : text;
    }

    /** Whether what begins here reads as one character of UTF-8. */
    static boolean isGarbled(CharSequence text, int at) {
        return at + 1 < text.length()
                && isContinuation(text.charAt(at + 1))
                && decode(text, at).isPresent();
    }

    private static boolean isContinuation(char c) {
        int value = value(c);
        return value >= 0x80 && value <= 0xBF;
    }

    /**
     * Nobody writes three such characters in a row, or two pairs, or one pair whose capital stands inside a word: but ÃO may end a
     * word in capitals before a quotation mark.
     */
    private static boolean isSure(CharSequence page, int at, int lastEnd, Decoded decoded) {
        boolean behindLowerCase = at > 0 && Character.isLowerCase(page.charAt(at - 1));
        return decoded.length > 2 || (lastEnd == at && at > 0) || behindLowerCase;
    }

    private static Optional<Decoded> decode(CharSequence text, int at) {
        int lead = text.charAt(at) > 0xFF ? 0 : text.charAt(at);
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (length == 0 || at + length > text.length()) {
            return Optional.empty();
        }
        int character = lead & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            if (!isContinuation(text.charAt(at + i))) {
                return Optional.empty();
            }
            character = (character << 6) | (value(text.charAt(at + i)) & 0x3F);
        }
        return isWritten(character, length) ? Optional.of(new Decoded(character, length)) : Optional.empty();
    }

    /** Whether texts hold this character; of those of two bytes, the ones for phonetics and old scripts are chance hits. */
    private static boolean isWritten(int character, int length) {
        if (length == 2) {
            return (character >= 0x80 && character < 0x250) || (character >= 0x2B9 && character < 0x700);
        }
        int least = length == 3 ? 0x800 : 0x10000;
        int type = Character.getType(character);
        return character >= least
                && Character.isValidCodePoint(character)
                && type != Character.UNASSIGNED
                && type != Character.PRIVATE_USE
                && type != Character.SURROGATE;
    }

    /** The byte that is read as this character; 0 if none is. */
    private static int value(char c) {
        if (c < 0x100) {
            return c;
        }
        for (int i = 0; i < WINDOWS_1252.length; i++) {
            if (WINDOWS_1252[i] == c) {
                return 0x80 + i;
            }
        }
        return 0;
    }

    private static char[] windows1252() {
        byte[] bytes = new byte[0x20];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, Charset.forName("windows-1252"))
                .replace('\uFFFD', '\0')
                .toCharArray();
    }

    /** One character, and how many it was read as. */
    private record Decoded(int character, int length) {}
}
