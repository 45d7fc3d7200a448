package dev.courant.parser.repair;

/**
 * Takes out soft hyphens, zero-width spaces and stray byte order marks: they break words for search and show nothing. A
 * zero-width space stays beside a letter of the scripts that part words with it (Thai, Lao, Khmer, Burmese); joiners, which
 * change how letters look, stay everywhere.
 */
final class InvisibleCharacters implements TextRepair {
    @Override
    public String name() {
        return "invisibleCharacters";
    }

    @Override
    public String repair(String text) {
        if (!hasAny(text)) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isInvisible(c) || (c == '\u200B' && isBetweenWords(text, i))) {
                mended.append(c);
            }
        }
        return mended.length() == text.length() ? text : mended.toString();
    }

    private static boolean hasAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0xAD && isInvisible(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isInvisible(int c) {
        return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean isBetweenWords(String text, int at) {
        return (at > 0 && isUnspaced(text.charAt(at - 1)))
                || (at + 1 < text.length() && isUnspaced(text.charAt(at + 1)));
    }

    private static boolean isUnspaced(char c) {
        return (c >= '\u0E00' && c <= '\u0EFF') || (c >= '\u1000' && c <= '\u109F') || (c >= '\u1780' && c <= '\u17FF');
    }
}
