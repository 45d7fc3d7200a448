package dev.courant.parser.repair;

/**
 * Takes the spaces out of Chinese and Japanese that was set with one behind every character, on pages where nearly all of it
 * is. Ideographic spaces are meant, and so are those beside Latin letters and digits.
 */
final class SpacedCharacters implements TextRepair {
    @Override
    public String name() {
        return "spacedCharacters";
    }

    @Override
    public String repair(String text) {
        int together = 0;
        int apart = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Cjk.isCjk(text.charAt(i))) {
                together += Cjk.isCjk(text.charAt(i - 1)) ? 1 : 0;
                apart += isStray(text, i - 1) ? 1 : 0;
            }
        }
        return apart > together ? closed(text) : text;
    }

    private static String closed(String text) {
        StringBuilder closed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isStray(text, i)) {
                closed.append(text.charAt(i));
            }
        }
        return closed.toString();
    }

    /** Whether one space alone parts two characters here. */
    private static boolean isStray(String text, int at) {
        return Cjk.isGap(text.charAt(at))
                && at > 0
                && at + 1 < text.length()
                && Cjk.isCjk(text.charAt(at - 1))
                && Cjk.isCjk(text.charAt(at + 1));
    }
}
