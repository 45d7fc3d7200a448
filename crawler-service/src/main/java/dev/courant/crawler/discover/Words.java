package dev.courant.crawler.discover;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Counts words in any script, as far as it takes to tell a headline from a label. */
final class Words {
    /** Written without blanks between words. */
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR,
            UnicodeScript.TIBETAN);

    /** About as many letters make a word there. */
    private static final int LETTERS_PER_WORD = 2;

    private Words() {}

    /** Runs of letters; in scripts without blanks, pairs of them. Numbers are no words. */
    static int count(String text) {
        int spaced = 0;
        int unspaced = 0;
        boolean inWord = false;
        for (int c : text.codePoints().toArray()) {
            boolean isUnspaced = Character.isLetter(c) && UNSPACED.contains(UnicodeScript.of(c));
            boolean isSpaced = Character.isLetter(c) && !isUnspaced;
            boolean goesOn = isSpaced || (inWord && isPartOfWord(c));
            unspaced += isUnspaced ? 1 : 0;
            spaced += isSpaced && !inWord ? 1 : 0;
            inWord = goesOn;
        }
        return spaced + unspaced / LETTERS_PER_WORD;
    }

    private static boolean isPartOfWord(int c) {
        return Character.isDigit(c)
                || c == '\''
                || c == '\u2019'
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.FORMAT;
    }
}
