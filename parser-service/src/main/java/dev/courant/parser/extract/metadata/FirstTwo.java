package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.TextRuns;
import java.util.Arrays;
import java.util.Collection;

/** The first two characters of some words, in lower case: they tell most runs of text from those that begin with one of the words. */
final class FirstTwo {
    private final int[] pairs;

    /** Those of words that have at least two characters, in lower case. */
    FirstTwo(Collection<String> words) {
        this.pairs = words.stream()
                .mapToInt(word -> pair(word.charAt(0), word.charAt(1)))
                .sorted()
                .toArray();
    }

    /** Whether a run has one of these pairs at a place, in either case; there are two characters. */
    boolean areAt(TextRuns runs, int run, int index) {
        char one = Character.toLowerCase(runs.charAt(run, index));
        char two = Character.toLowerCase(runs.charAt(run, index + 1));
        return Arrays.binarySearch(pairs, pair(one, two)) >= 0;
    }

    private static int pair(char one, char two) {
        return one << Character.SIZE | two;
    }
}
