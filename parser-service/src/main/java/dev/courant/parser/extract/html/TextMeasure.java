package dev.courant.parser.extract.html;

/** How much a text says: characters of scripts that write a word in one or two of them count for more. */
public final class TextMeasure {
    /** About the Latin letters that one Han character stands for. */
    private static final int HAN_WEIGHT = 3;

    private static final int SYLLABLE_WEIGHT = 2;

    private TextMeasure() {}

    /** Length in Latin letters' worth, white space not counted. */
    public static int length(String text) {
        int length = 0;
        int i = 0;
        while (i < text.length()) {
            // Most text is ASCII for long stretches, and a loop that does nothing else is fast.
            for (; i < text.length() && text.charAt(i) < 0x80; i++) {
                length += text.charAt(i) > ' ' ? 1 : 0;
            }
            for (; i < text.length() && text.charAt(i) >= 0x80; i++) {
                length += isSpace(text.charAt(i)) ? 0 : weight(text.charAt(i));
            }
        }
        return length;
    }

    /** How many commas and other marks that only running text has, in any script. */
    public static int commas(String text) {
        int commas = 0;
        for (int i = 0; i < text.length(); i++) {
            commas += isComma(text.charAt(i)) ? 1 : 0;
        }
        return commas;
    }

    static boolean isComma(char c) {
        if (c < '\u060C') {
            return c == ',' || c == ';';
        }
        return switch (c) {
            case '，', '、', '،', '；', '。', '।', '॥', '፣', '၊' -> true;
            default -> false;
        };
    }

    /** Whether a text ends as sentences do. */
    public static boolean endsSentence(String text) {
        String end = text.stripTrailing();
        return !end.isEmpty() && isSentenceEnd(end.charAt(end.length() - 1));
    }

    /** Whether a character ends sentences, or closes what ended one. */
    public static boolean isSentenceEnd(char c) {
        return ".!?…。！？”\"»’)）」』।۔؟".indexOf(c) >= 0;
    }

    /** White space folded to single spaces, ends stripped; ideographic and no-break spaces count as such. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().stripTrailing();
    }

    /** White space as readers see it. */
    public static boolean isSpace(char c) {
        if (c < 0x80) {
            return c <= ' ';
        }
        return c == '\u00a0' || (c >= '\u1680' && c <= '\u3000' && isWideSpace(c));
    }

    /** Unicode's separators; there are none beyond these. */
    private static boolean isWideSpace(char c) {
        return (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'
                || c == '\u1680';
    }

    static int weight(char c) {
        if (c < '\u0e00') {
            return 1;
        }
        if ((c >= '\u3400' && c <= '\u9fff') || Character.isHighSurrogate(c) || (c >= '\uf900' && c <= '\ufaff')) {
            return HAN_WEIGHT;
        }
        boolean kanaOrHangul = (c >= '\u3040' && c <= '\u30ff') || (c >= '\uac00' && c <= '\ud7af');
        return kanaOrHangul ? SYLLABLE_WEIGHT : 1;
    }
}
