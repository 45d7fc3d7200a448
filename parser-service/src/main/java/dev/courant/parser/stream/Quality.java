package dev.courant.parser.stream;

import dev.courant.events.Article;
import dev.courant.events.Rejection;
import dev.courant.events.WireNames;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well a page was read, for the figures.
 *
 * @param confidence of an article's body, from 0 to 1
 * @param empty what an article lacks
 * @param reason of a rejection, as in its event; null if it is none
 */
record Quality(double confidence, Set<Part> empty, @Nullable String reason) {
    /** There is nothing to say of it. */
    static final Quality NONE = new Quality(0, Set.of(), null);

    /** Below this somebody should have a look at the page. */
    static final double UNSURE = 0.5;

    Quality {
        empty = Set.copyOf(empty);
    }

    /** What articles usually have. */
    enum Part {
        AUTHORS,
        PUBLISHED_AT,
        LANGUAGE,
        SUMMARY,
        SECTION,
        IMAGES
    }

    static Quality of(Article article) {
        EnumSet<Part> empty = EnumSet.noneOf(Part.class);
        note(empty, Part.AUTHORS, article.authors().isEmpty());
        note(empty, Part.PUBLISHED_AT, article.publishedAt() == null);
        note(empty, Part.LANGUAGE, article.language() == null);
        note(empty, Part.SUMMARY, article.summary() == null);
        note(empty, Part.SECTION, article.section() == null);
        note(empty, Part.IMAGES, article.images().isEmpty());
        return new Quality(article.confidence(), empty, null);
    }

    static Quality of(Rejection rejection) {
        return new Quality(0, Set.of(), WireNames.of(rejection.reason()));
    }

    boolean isUnsure() {
        return confidence < UNSURE;
    }

    private static void note(Set<Part> empty, Part part, boolean isEmpty) {
        if (isEmpty) {
            empty.add(part);
        }
    }
}
