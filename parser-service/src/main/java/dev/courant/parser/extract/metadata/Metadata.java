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
 * @param titleChoice the title, without the site's name, and what else was offered; empty if there is none
 * @param offers what was found for every field, and where
 */
public record Metadata(Optional<Choice<String>> titleChoice, Offers offers) {
    /**
     * Every place to look; of equally trusted offers the first one's wins. What stands in metadata comes first: the rest of the
     * page is looked through only for what is not said there.
     */
    private static final List<MetadataExtractor> EXTRACTORS = List.of(
            new JsonLdExtractor(),
            new MetaTagExtractor(),
            new CardFactsExtractor(),
            new HeadlineExtractor(),
            new BreadcrumbExtractor(),
            new MicrodataExtractor(),
            new BylineExtractor(),
            new CreditExtractor(),
            new ContributorExtractor(),
            new LoneNameExtractor(),
            new PortraitExtractor(),
            new UrlExtractor(),
            new VisibleDateExtractor(),
            new ChangeDateExtractor(),
            new TagLinkExtractor(),
            new KindExtractor(),
            new PictureExtractor(),
            new AccessExtractor());

    /**
     * Looks everywhere.
     *
     * @param hint what a feed said of the page, null if none did
     */
    public static Metadata of(HtmlPage page, @Nullable FeedHint hint, PageBudget budget) {
        Survey survey = new Survey(page);
        Offers offers = new Offers();
        List<MetadataExtractor> extractors = new ArrayList<>(EXTRACTORS);
        if (hint != null) {
            extractors.addFirst(new FeedHintExtractor(hint));
        }
        for (MetadataExtractor extractor : extractors) {
            budget.check();
            offers.from(extractor);
            extractor.extract(survey, offers);
        }
        AuthorAgreement.weigh(offers);
        return new Metadata(Titles.choose(offers, survey.siteNames()), offers);
    }

    /** Without the site's name; empty if there is none. */
    public Optional<String> title() {
        return titleChoice.map(Choice::value);
    }
}
