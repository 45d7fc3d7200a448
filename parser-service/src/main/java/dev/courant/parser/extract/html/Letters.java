package dev.courant.parser.extract.html;

/** What two ways to write one text share: its letters and digits, in lower case. */
public final class Letters {
    private Letters() {}

    /** The letters and digits of a text. */
    public static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= 0x7F ? isAsciiLetterOrDigit(c) : Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c >= 'a' && c <= 'z' ? c : Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
