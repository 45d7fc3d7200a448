package dev.courant.parser.extract.metadata;

import java.util.Locale;
import java.util.Set;

/** How names are written: few words that begin with capitals, where the script has any, but for "van", "de la" and the like. */
final class NameForm {
    private static final Set<String> PARTICLES = Set.of(
            "a", "abu", "af", "al", "ap", "av", "bin", "binti", "ben", "bint", "da", "das", "de", "degli", "dei", "del",
            "dela", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "en", "i", "ibn", "la", "las",
            "le", "les", "lo", "los", "mac", "of", "op", "os", "san", "st", "ten", "ter", "the", "und", "van", "vom",
            "von", "y", "zu", "zum", "zur", "für");

    /** Of Chinese and Japanese names, a space and a title included. */
    private static final int LONGEST_HAN = 12;

    private NameForm() {}

    /** Whether a name begins as a name does where readers see it: with a capital, where the script has capitals. */
    static boolean isProper(String name) {
        return !Character.isLowerCase(name.codePointAt(0)) || name.indexOf(' ') > 0;
    }

    /** Whether a script writes first and last name in one: Chinese, Japanese and Korean characters. */
    static boolean isWholeWithoutSpace(String name) {
        return isHan(name) || Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }

    private static boolean isHan(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    static boolean hasForm(String name, int mostWords) {
        String[] words = name.split(" ", -1);
        if (words.length > mostWords || (isHan(name) && name.length() > LONGEST_HAN)) {
            return false;
        }
        for (String word : words) {
            if (words.length > 1 && isPlainWord(word)) {
                return false;
            }
        }
        return true;
    }

    /** A word that begins small and is none of those that names have inside. */
    private static boolean isPlainWord(String word) {
        return !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(0))
                && word.indexOf('\'') < 0
                && word.indexOf('’') < 0
                && word.indexOf('-') < 0
                && !PARTICLES.contains(word.toLowerCase(Locale.ROOT));
    }
}
