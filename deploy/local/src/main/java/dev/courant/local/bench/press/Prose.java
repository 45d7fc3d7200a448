package dev.courant.local.bench.press;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences from a vocabulary: what they say is nonsense, but their words, lengths and scripts are those of a language. */
final class Prose {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");
    private static final String VERB = "verb";
    private static final String OBJECT = "object";

    /** Shares no factor with any number of titles up to it, so that stepping by it meets every title once. */
    private static final long STEP = 7_919;

    /** A Chinese or Japanese word, in characters, taken together with its share of particles. */
    private static final double CHARACTERS_OF_A_WORD = 1.7;

    private final Vocabulary vocabulary;

    Prose(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** How many titles there are. */
    int titles() {
        return vocabulary.all("subject").size()
                * vocabulary.all("predicate").size()
                * vocabulary.all("place").size();
    }

    /**
     * A title; no two numbers have the same.
     *
     * @param number from 0 to {@link #titles}
     */
    String title(int number) {
        if (number >= titles()) {
            throw new IllegalArgumentException(
                    "There are only " + titles() + " titles in '" + vocabulary.language() + "'");
        }
        long rest = number * STEP % titles();
        Map<String, String> chosen = new HashMap<>();
        for (String slot : List.of("subject", "predicate", "place")) {
            List<String> phrases = vocabulary.all(slot);
            chosen.put(slot, phrases.get((int) (rest % phrases.size())).replace('|', ' '));
            rest /= phrases.size();
        }
        String pattern = vocabulary.all("title").getFirst();
        return capitalised(SLOT.matcher(pattern)
                .replaceAll(slot -> Matcher.quoteReplacement(chosen.getOrDefault(slot.group(1), ""))));
    }

    /** Paragraphs of three to six sentences with about as many words in all. */
    List<String> paragraphs(int words, SplittableRandom random) {
        List<String> paragraphs = new ArrayList<>();
        for (int left = words; left > 0; left -= words(paragraphs.getLast())) {
            paragraphs.add(paragraph(random.nextInt(3, 7), random));
        }
        return paragraphs;
    }

    String paragraph(int sentences, SplittableRandom random) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            some.add(sentence(random));
        }
        return String.join(vocabulary.hasSpaces() ? " " : "", some);
    }

    String sentence(SplittableRandom random) {
        String[] predicate = pick("predicate", random).split("\\|", 2);
        String pattern = pick("sentence", random);
        return capitalised(SLOT.matcher(pattern)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        switch (slot.group(1)) {
                            case VERB -> predicate[0];
                            case OBJECT -> predicate[predicate.length - 1];
                            default -> pick(slot.group(1), random).replace('|', ' ');
                        })));
    }

    /** One of a slot's phrases. */
    String pick(String slot, SplittableRandom random) {
        List<String> phrases = vocabulary.all(slot);
        return phrases.get(random.nextInt(phrases.size()));
    }

    /** How many words a text has, or would have if its script parted them. */
    int words(String text) {
        return vocabulary.hasSpaces()
                ? text.split(" ", -1).length
                : (int) Math.ceil(text.length() / CHARACTERS_OF_A_WORD);
    }

    /** With the first letter as a capital, also behind an opening quotation mark. */
    private static String capitalised(String text) {
        int first = Character.isLetter(text.charAt(0)) ? 0 : 1;
        return text.substring(0, first)
                + text.substring(first, first + 1).toUpperCase(Locale.ROOT)
                + text.substring(first + 1);
    }
}
