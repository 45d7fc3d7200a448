package dev.courant.parser.identify.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What pages that are no articles call themselves and say, in the languages of many newspapers: {@code phrases.txt} beside this
 * class, where the next language is added. All in lower case.
 */
enum Phrases {
    /** Of pages that are not there. */
    ERROR,
    /** Of walls that ask for consent; stems. */
    CONSENT,
    /** Of walls that ask for money. */
    PAYWALL,
    /** Names of pages to log in or register. */
    LOGIN,
    /** Names of pages about the site. */
    OWN,
    /** Names of lists of articles and of search results. */
    LIST;

    private static final int NUMBER = 3;
    private static final Map<Phrases, List<String>> ALL = read();

    /** A text as phrases are compared: in lower case, and the two letters i of Turkish as one, for their capitals cannot be told from others'. */
    static String folded(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String plain = lower.indexOf('\u0307') < 0 ? lower : lower.replace("i\u0307", "i");
        return plain.indexOf('ı') < 0 ? plain : plain.replace('ı', 'i');
    }

    /** Whether one of them is all of a name, or its beginning before a mark. */
    boolean name(Collection<String> names) {
        return names.stream().anyMatch(this::names);
    }

    private boolean names(String name) {
        for (String phrase : phrases()) {
            if (name.startsWith(phrase) && isEnd(name, phrase.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them opens a name. */
    boolean open(Collection<String> names) {
        return names.stream()
                .anyMatch(name -> phrases().stream()
                        .anyMatch(phrase ->
                                name.startsWith(phrase) && isEdge(name, phrase.length() - 1, phrase.length())));
    }

    /** Whether one of them stands in a text of lower case, as words of their own; a bare number may stand for anything. */
    boolean occurIn(String text) {
        return phrases().stream().anyMatch(phrase -> occurs(phrase, text));
    }

    /** How often they occur in a text. */
    int countIn(String text) {
        int count = 0;
        for (String phrase : phrases()) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
                count++;
            }
        }
        return count;
    }

    private List<String> phrases() {
        return ALL.getOrDefault(this, List.of());
    }

    private static boolean occurs(String phrase, String text) {
        if (Character.isDigit(phrase.charAt(phrase.length() - 1)) && phrase.length() <= NUMBER) {
            return false;
        }
        int at = text.indexOf(phrase);
        while (at >= 0 && !(isEdge(text, at, at - 1) && isEdge(text, at + phrase.length() - 1, at + phrase.length()))) {
            at = text.indexOf(phrase, at + 1);
        }
        return at >= 0;
    }

    /** Whether a word that has its end at one place does not go on at the other; scripts without spaces are all edges. */
    private static boolean isEdge(String text, int last, int next) {
        return next < 0
                || next >= text.length()
                || !Character.isLetterOrDigit(text.charAt(next))
                || text.charAt(last) >= '\u0e00';
    }

    private static boolean isEnd(String name, int at) {
        String rest = name.substring(at).stripLeading();
        return rest.isEmpty() || "|:·•–—-»…!.".indexOf(rest.charAt(0)) >= 0;
    }

    private static Map<Phrases, List<String>> read() {
        Map<Phrases, List<String>> all = new EnumMap<>(Phrases.class);
        Phrases topic = ERROR;
        for (String line : lines()) {
            if (line.startsWith("[")) {
                topic = valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                List<String> phrases = all.computeIfAbsent(topic, _ -> new ArrayList<>());
                for (String phrase : line.split(",", -1)) {
                    phrases.add(folded(phrase.strip()));
                }
            }
        }
        return all;
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("phrases.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
