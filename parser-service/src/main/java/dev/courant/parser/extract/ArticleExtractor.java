package dev.courant.parser.extract;

import dev.courant.events.Page.FeedHint;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Metadata;
import dev.courant.parser.extract.text.MainText;
import dev.courant.parser.extract.text.MainTextExtractor;
import dev.courant.parser.extract.text.Surroundings;
import dev.courant.parser.limit.PageBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws an article out of a page: metadata first, since the main text leaves out what is shown elsewhere. */
public final class ArticleExtractor {
    private ArticleExtractor() {}

    /**
     * What the page says.
     *
     * @param hint what a feed said of it, null if none did
     */
    public static Extraction extract(HtmlPage page, @Nullable FeedHint hint, PageBudget budget) {
        Metadata metadata = Metadata.of(page, hint, budget);
        Set<String> known = new HashSet<>();
        metadata.title().ifPresent(known::add);
        for (int h1 : page.outline().withTag("h1")) {
            known.add(page.outline().text(h1));
        }
        known.addAll(metadata.offers().best(Field.SUBTITLES).orElse(List.of()));
        List<String> labels =
                new ArrayList<>(metadata.offers().best(Field.KEYWORDS).orElse(List.of()));
        metadata.offers().all(Field.SECTION).forEach(section -> labels.add(TextMeasure.fold(section.value())));
        MainText text = MainTextExtractor.extract(page, Surroundings.of(known, labels), budget);
        return new Extraction(metadata, text);
    }
}
