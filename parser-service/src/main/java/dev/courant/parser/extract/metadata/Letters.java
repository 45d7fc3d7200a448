package dev.courant.parser.extract.metadata;

/** What two ways to write one title share: its letters and digits, in lower case. */
final class Letters {
    private Letters() {}

    static String of(String text) {
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
