package dev.courant.local.bench.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a language's articles are made of: phrases by the slot that they fill ({@code [subject]}), sentences with slots
 * (<code>{subject} {predicate} {place}.</code>) and the words of a site's furniture.
 *
 * @param language BCP 47
 */
record Vocabulary(String language, Map<String, List<String>> phrases) {
    /** The languages that there is a vocabulary of. */
    static final List<String> LANGUAGES = List.of("en", "zh-Hans", "de", "ja", "es", "ar", "ru");

    private static final String FOLDER = "/bench/vocabulary/";

    /** The bundled vocabulary of one of {@link #LANGUAGES}. */
    static Vocabulary of(String language) {
        Map<String, List<String>> phrases = new HashMap<>();
        List<String> slot = new ArrayList<>();
        for (String line : text(FOLDER + language + ".txt").lines().toList()) {
            if (line.startsWith("[")) {
                slot = phrases.computeIfAbsent(line.substring(1, line.length() - 1), _ -> new ArrayList<>());
            } else if (!line.isBlank()) {
                slot.add(line);
            }
        }
        return new Vocabulary(language, phrases);
    }

    /** The phrases of a slot, at least one. */
    List<String> all(String slot) {
        List<String> all = phrases.get(slot);
        if (all == null || all.isEmpty()) {
            throw new IllegalArgumentException("The vocabulary of '" + language + "' has no [" + slot + "]");
        }
        return all;
    }

    /** The only phrase of a slot, or {@code otherwise}. */
    String only(String slot, String otherwise) {
        return phrases.getOrDefault(slot, List.of(otherwise)).getFirst();
    }

    /** Whether words are parted by spaces. */
    boolean hasSpaces() {
        return !only("spaces", "some").equals("none");
    }

    private static String text(String path) {
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No vocabulary " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
