package dev.courant.parser.extract.text;

import java.util.ArrayList;
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
 * @param authors their names
 * @param leads what the page states as its summary: shown beside the headline, it is the lead
 */
public record Surroundings(
        @Nullable String title, Set<String> texts, Set<String> labels, List<String> authors, List<String> leads) {
    private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What may stand before a name: what somebody is. In characters. */
    private static final int JOB = 40;

    /** Nothing known. */
    public static final Surroundings NONE = new Surroundings(null, Set.of(), Set.of(), List.of(), List.of());

    public Surroundings {
        texts = Set.copyOf(texts);
        labels = Set.copyOf(labels);
        authors = List.copyOf(authors);
        leads = List.copyOf(leads);
    }

    /** Surroundings with labels in any case. */
    public static Surroundings of(@Nullable String title, Set<String> texts, Collection<String> labels) {
        return new Surroundings(
                title,
                texts,
                labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()),
                List.of(),
                List.of());
    }

    /** The same with the names of those who wrote it. */
    public Surroundings withAuthors(List<String> names) {
        return new Surroundings(title, texts, labels, names, leads);
    }

    /** The same with subtitles, each of which is the lead or no part of the body, and with what is stated as summary. */
    public Surroundings withLeads(List<String> subtitles, List<String> summaries) {
        Set<String> shown = new HashSet<>(texts);
        List<String> stated = new ArrayList<>();
        for (String subtitle : subtitles) {
            (Lead.isLead(subtitle) ? stated : shown).add(subtitle);
        }
        stated.addAll(summaries);
        return new Surroundings(title, shown, labels, authors, stated);
    }

    /** Whether a text begins with the name of an author, or nearly. */
    boolean introducesAuthor(String text) {
        for (String name : authors) {
            int at = name.indexOf(' ') < 0 ? -1 : text.indexOf(name);
            if (at >= 0 && at <= JOB) {
                return true;
            }
        }
        return false;
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
