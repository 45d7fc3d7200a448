package dev.courant.parser.identify;

/** What characters are to the words of a text; looked up, as whole texts are asked about. */
final class WordSigns {
    /** Words are made of it. */
    static final int PART = 1;

    /** A word of its own: in scripts that do not part words, each character is. */
    static final int WHOLE = 2;

    /** Goes on with a word that it stands in. */
    static final int INSIDE = 4;

    /** Says nothing that every paper writes: see {@link Spellings}. */
    static final int LEFT_OUT = 8;

    private static final byte[] OF = all();

    private WordSigns() {}

    /** The bits of a character. */
    static int of(char c) {
        return OF[c];
    }

    private static byte[] all() {
        byte[] all = new byte[Character.MAX_VALUE + 1];
        for (int code = 0; code < all.length; code++) {
            char c = (char) code;
            int bits = Character.isLetterOrDigit(c) ? PART : 0;
            bits |= c >= 0x80 && isWhole(c) ? WHOLE : 0;
            bits |= isInside(c) ? INSIDE : 0;
            bits |= c >= 0x80 && Spellings.isLeftOut(c) ? LEFT_OUT : 0;
            all[code] = (byte) bits;
        }
        return all;
    }

    private static boolean isInside(char c) {
        return c == '\'' || c == '’' || (c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    private static boolean isWhole(char c) {
        return (c >= '\u3400' && c <= '\u9FFF')
                || (c >= '\u3040' && c <= '\u30FF')
                || (c >= '\uF900' && c <= '\uFAFF')
                || Character.isHighSurrogate(c);
    }
}
