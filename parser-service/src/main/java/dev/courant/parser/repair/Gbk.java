package dev.courant.parser.repair;

import java.nio.charset.Charset;

/** The characters of two bytes that GBK knows, by their bytes. Loaded when a page first needs them. */
final class Gbk {
    private static final int FIRST_LEAD = 0x81;
    private static final int FIRST_TRAIL = 0x40;
    private static final int LAST = 0xFE;
    private static final int COLUMNS = LAST - FIRST_TRAIL + 1;
    private static final char[] CHARACTERS = new char[(LAST - FIRST_LEAD + 1) * COLUMNS];
    private static final char[] BYTES = new char[0x10000];

    static {
        Charset gbk = Charset.forName("GBK");
        for (int lead = FIRST_LEAD; lead <= LAST; lead++) {
            for (int trail = FIRST_TRAIL; trail <= LAST; trail++) {
                String text = new String(new byte[] {(byte) lead, (byte) trail}, gbk);
                if (text.length() == 1 && text.charAt(0) != '\uFFFD') {
                    CHARACTERS[index(lead, trail)] = text.charAt(0);
                    BYTES[text.charAt(0)] = (char) (lead << 8 | trail);
                }
            }
        }
    }

    private Gbk() {}

    static boolean isDouble(char c) {
        return BYTES[c] != 0;
    }

    /** The first byte of a character of two. */
    static int lead(char c) {
        return BYTES[c] >>> 8;
    }

    /** The second byte of a character of two. */
    static int trail(char c) {
        return BYTES[c] & 0xFF;
    }

    /** The character of these two bytes; 0 if there is none. */
    static char character(int one, int two) {
        boolean known = one >= FIRST_LEAD && one <= LAST && two >= FIRST_TRAIL && two <= LAST;
        return known ? CHARACTERS[index(one, two)] : 0;
    }

    /** The character of the second byte of one and the first byte of the next; 0 if there is none. */
    static char between(char one, char next) {
        int second = trail(one);
        int first = lead(next);
        return character(second, first);
    }

    /** Whether texts are mostly made of characters like this: the more usual half of both GB 2312 and Big5, and punctuation. */
    static boolean isCommon(char c) {
        boolean usual = lead(c) >= 0xB0 && lead(c) <= 0xD7 && trail(c) >= 0xA1;
        boolean punctuation = (c >= '\u3000' && c <= '\u3011') || "“”‘’…—·".indexOf(c) >= 0;
        return usual || punctuation || (c >= '\uFF01' && c <= '\uFF5E') || Big5.isUsual(c);
    }

    private static int index(int lead, int trail) {
        return (lead - FIRST_LEAD) * COLUMNS + trail - FIRST_TRAIL;
    }

    /** The first plane of Big5: what is in daily use. */
    private static final class Big5 {
        private static final boolean[] USUAL = new boolean[0x10000];

        static {
            Charset big5 = Charset.forName("Big5");
            for (int lead = 0xA4; lead <= 0xC6; lead++) {
                for (int trail = FIRST_TRAIL; trail <= LAST; trail++) {
                    String text = new String(new byte[] {(byte) lead, (byte) trail}, big5);
                    USUAL[text.charAt(0)] |= text.length() == 1 && Cjk.isHan(text.charAt(0));
                }
            }
        }

        static boolean isUsual(char c) {
            return USUAL[c];
        }
    }
}
