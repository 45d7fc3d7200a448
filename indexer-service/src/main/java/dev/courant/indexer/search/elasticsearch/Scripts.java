package dev.courant.indexer.search.elasticsearch;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What the script of a word says of how the index holds it. */
final class Scripts {
    /** Those that {@code cjk_bigram} makes bigrams of. */
    private static final Set<UnicodeScript> BIGRAMS =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’＇]+");

    private Scripts() {}

    /** Whether the index holds it as overlapping pairs of characters. */
    static boolean isWrittenWithoutSpaces(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(BIGRAMS::contains);
    }

    /** Whether it has nothing inside that parts it into several, as the hyphen in {@code covid-19} does. */
    static boolean isOneWord(String text) {
        return ONE_WORD.matcher(text).matches();
    }
}
