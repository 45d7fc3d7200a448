package dev.courant.parser.extract.metadata;

import dev.courant.events.Page.FeedHint;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything but the main text.
 *
 * @param title without the site's name; empty if there is none
 * @param offers what was found for every other field, and where
 */
public record Metadata(Optional<String> title, Offers offers) {
    /** Every place to look; of equally trusted offers the first one's wins. */
    static final List<MetadataExtractor> EXTRACTORS = List.of(
            new JsonLdExtractor(),
            new MetaTagExtractor(),
            new CardFactsExtractor(),
            new MicrodataExtractor(),
            new HeadlineExtractor(),
            new BylineExtractor(),
            new VisibleDateExtractor(),
            new UrlExtractor(),
            new PictureExtractor());

    /**
     * Looks everywhere.
     *
     * @param hint what a feed said of the page, null if none did
     */
    public static Metadata of(HtmlPage page, @Nullable FeedHint hint, PageBudget budget) {
        Offers offers = new Offers();
        List<MetadataExtractor> extractors = new ArrayList<>(EXTRACTORS);
        if (hint != null) {
            extractors.add(new FeedHintExtractor(hint));
        }
        for (MetadataExtractor extractor : extractors) {
            budget.check();
            offers.from(extractor);
            extractor.extract(page, offers);
        }
        return new Metadata(Titles.choose(offers, page.host()), offers);
    }
}
