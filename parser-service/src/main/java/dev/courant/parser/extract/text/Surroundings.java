package dev.courant.parser.extract.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows around its text.
 *
 * @param title null if it is not known
 * @param texts shown elsewhere, such as title and subtitles, and so no part of the body wherever they stand
 * @param labels under which the page is filed, in lower case: section and keywords; no part of the body at its beginning
 */
public record Surroundings(@Nullable String title, Set<String> texts, Set<String> labels) {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Nothing known. */
    public static final Surroundings NONE = new Surroundings(null, Set.of(), Set.of());

    public Surroundings {
        texts = Set.copyOf(texts);
        labels = Set.copyOf(labels);
    }

    /** Surroundings with labels in any case. */
    public static Surroundings of(@Nullable String title, Set<String> texts, Collection<String> labels) {
        return new Surroundings(
                title,
                texts,
                labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }

    boolean shows(String text) {
        return texts.contains(text);
    }

    /** Whether a heading says the title, or most of it, if in other words. */
    boolean isTitle(String heading) {
        if (title == null) {
            return false;
        }
        Set<String> words = words(title);
        Set<String> said = words(heading);
        int all = said.size();
        said.retainAll(words);
        return all >= 3 && said.size() * 3 >= all * 2 && said.size() * 2 >= words.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(WORD_BREAK.split(text.toLowerCase(Locale.ROOT), 0)));
    }

    boolean isLabel(String text) {
        return labels.contains(text.toLowerCase(Locale.ROOT));
    }
}
