package dev.courant.parser.repair;

/**
 * Undoes UTF-8 that was read as windows-1252 or Latin-1 and encoded again: {@code Ã©} becomes {@code é}, {@code â€™} becomes
 * {@code ’}. Whole strings only: one that also holds letters which are no such garble was never encoded twice. And only on
 * pages where that cannot be chance.
 */
final class DoubleEncoding implements TextRepair {
    /** One garbled character may be quoted by someone who explains what it is. */
    private static final int RECURRING = 2;

    private static final CodePage WESTERN = CodePage.WESTERN;

    private final boolean active;

    private DoubleEncoding(boolean active) {
        this.active = active;
    }

    /** The rule for a page with this text. */
    static DoubleEncoding on(CharSequence page) {
        int sure = 0;
        int end = 0;
        for (int i = 0; i < page.length() && sure < RECURRING; i++) {
            int length = WESTERN.length(page, i);
            if (length > 0) {
                sure += isSure(page, i, end, length) ? 1 : 0;
                end = i + length;
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
            int length = WESTERN.length(text, i);
            if (length > 0) {
                mended.appendCodePoint(WESTERN.character(text, i, length));
                i += length - 1;
            } else if (isGraveA(text, i) && mended.length() < i) {
                mended.append('à');
            } else if (text.charAt(i) >= 0x80 && Character.isLetter(text.charAt(i))) {
                return text;
            } else {
                mended.append(text.charAt(i));
            }
        }
        return mended.length() == text.length() ? text : readable(repair(mended.toString()), text);
    }

    /** The second half of à is a space without break, which many a system makes a common one of. */
    private static boolean isGraveA(String text, int at) {
        return text.charAt(at) == 'Ã' && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    /** Control characters are what is left of text that was encoded three times, or was none. */
    private static String readable(String mended, String text) {
        return mended.chars().noneMatch(c -> c >= 0x80 && c < 0xA0) ? mended : text;
    }

    /** Whether what begins here reads as one character of UTF-8. */
    static boolean isGarbled(CharSequence text, int at) {
        return at + 1 < text.length() && WESTERN.isContinuation(text.charAt(at + 1)) && WESTERN.length(text, at) > 0;
    }

    /**
     * Nobody writes three such characters in a row, or two pairs, or one pair whose capital stands inside a word: but ÃO may end a
     * word in capitals before a quotation mark.
     */
    private static boolean isSure(CharSequence page, int at, int lastEnd, int length) {
        boolean behindLowerCase = at > 0 && Character.isLowerCase(page.charAt(at - 1));
        return length > 2 || (lastEnd == at && at > 0) || behindLowerCase;
    }
}
