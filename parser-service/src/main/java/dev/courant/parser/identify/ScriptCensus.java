package dev.courant.parser.identify;

import com.ibm.icu.lang.UScript;

/** How many letters of a text are of which script. */
final class ScriptCensus {
    private static final int SCRIPTS = 256;

    private final int[] counts = new int[SCRIPTS];
    private int letters;

    private ScriptCensus() {}

    static ScriptCensus of(String text) {
        ScriptCensus census = new ScriptCensus();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            census.add(c);
            i += Character.charCount(c);
        }
        return census;
    }

    private void add(int c) {
        if (c < 0x80) {
            boolean latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            counts[UScript.LATIN] += latin ? 1 : 0;
            letters += latin ? 1 : 0;
        } else if (Character.isLetter(c)) {
            int script = UScript.getScript(c);
            counts[script < SCRIPTS ? script : UScript.UNKNOWN]++;
            letters++;
        }
    }

    int letters() {
        return letters;
    }

    /** How many letters are of one of these scripts. */
    int count(int... scripts) {
        int count = 0;
        for (int script : scripts) {
            count += counts[script];
        }
        return count;
    }

    /**
     * The script of most of the text, as ICU numbers it; {@link UScript#UNKNOWN} if there are no letters. Characters that stand for
     * syllables or words count twice: a Chinese text may name more in Latin letters than it has characters.
     */
    int main() {
        int main = UScript.UNKNOWN;
        for (int script = 0; script < SCRIPTS; script++) {
            main = weight(script) > weight(main) ? script : main;
        }
        return main;
    }

    private int weight(int script) {
        return switch (script) {
            case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> 2 * counts[script];
            default -> counts[script];
        };
    }
}
