package dev.courant.parser.extract;

import dev.courant.events.Article.Author;
import dev.courant.events.Page.FeedHint;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Metadata;
import dev.courant.parser.extract.metadata.Offer;
import dev.courant.parser.extract.metadata.Offers;
import dev.courant.parser.extract.state.PageState;
import dev.courant.parser.extract.text.Explanation;
import dev.courant.parser.extract.text.MainText;
import dev.courant.parser.extract.text.MainTextExtractor;
import dev.courant.parser.extract.text.StatedBody;
import dev.courant.parser.extract.text.Surroundings;
import dev.courant.parser.limit.PageBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Draws an article out of a page: metadata first, since the main text leaves out what is shown elsewhere. */
public final class ArticleExtractor {
    /** More main headings than a page has headlines, and they are the headings of the text. */
    private static final int HEADLINES = 3;

    /** In Latin letters' worth; what a page shows of an article beyond this is all of it. */
    private static final int ENOUGH_SHOWN = 1_000;

    private static final int CLEARLY_MORE = 2;

    private ArticleExtractor() {}

    /**
     * What the page says.
     *
     * @param hint what a feed said of it, null if none did
     */
    public static Extraction extract(HtmlPage page, @Nullable FeedHint hint, PageBudget budget) {
        Metadata metadata = Metadata.of(page, hint, budget);
        Surroundings around = surroundings(page, metadata);
        MainText shown = withState(MainTextExtractor.extract(page, around, budget), page, around, budget);
        MainText text = metadata.offers()
                .best(Field.ARTICLE_BODY)
                .map(stated -> StatedBody.better(shown, stated, headsWhatItStates(metadata.offers())))
                .orElse(shown);
        return new Extraction(metadata, text);
    }

    /** Whether the headline that readers see is the one that machines are told. */
    private static boolean headsWhatItStates(Offers offers) {
        String told = title(offers, "json-ld");
        String seen = title(offers, "headline");
        return !told.isEmpty() && !seen.isEmpty() && (told.contains(seen) || seen.contains(told));
    }

    private static String title(Offers offers, String extractor) {
        for (Offer<String> offer : offers.all(Field.TITLE)) {
            if (offer.extractor().equals(extractor)) {
                return Letters.of(offer.value());
            }
        }
        return "";
    }

    /** Where a page shows little, what it hands over to its scripts, if that is clearly more. */
    private static MainText withState(MainText shown, HtmlPage page, Surroundings around, PageBudget budget) {
        String title = around.title();
        if (shown.length() >= ENOUGH_SHOWN || title == null) {
            return shown;
        }
        return PageState.article(page, title, budget)
                .map(html -> new HtmlPage(Jsoup.parseBodyFragment(html), page.url(), page.fetchedAt(), budget))
                .map(state -> MainTextExtractor.extract(state, around, budget))
                .filter(text -> text.length() > CLEARLY_MORE * shown.length())
                .map(text -> text.on(shown.pageLength() + text.length(), shown.pageLinkDensity()))
                .orElse(shown);
    }

    /** How the main text came about, with the metadata that {@link #extract} found. */
    public static Explanation explainText(HtmlPage page, Metadata metadata, PageBudget budget) {
        return MainTextExtractor.explain(page, surroundings(page, metadata), budget);
    }

    private static Surroundings surroundings(HtmlPage page, Metadata metadata) {
        Set<String> known = new HashSet<>();
        metadata.title().ifPresent(known::add);
        int[] main = page.outline().withTag("h1");
        for (int i = 0; i < (main.length <= HEADLINES ? main.length : 1); i++) {
            known.add(page.outline().text(main[i]));
        }
        List<String> authors = metadata.offers().best(Field.AUTHORS).orElse(List.of()).stream()
                .map(Author::name)
                .toList();
        List<String> summaries = new ArrayList<>();
        metadata.offers().all(Field.SUMMARY).forEach(summary -> summaries.add(summary.value()));
        List<String> labels =
                new ArrayList<>(metadata.offers().best(Field.KEYWORDS).orElse(List.of()));
        metadata.offers().all(Field.SECTION).forEach(section -> labels.add(TextMeasure.fold(section.value())));
        return Surroundings.of(metadata.title().orElse(null), known, labels)
                .withAuthors(authors)
                .withLeads(metadata.offers().best(Field.SUBTITLES).orElse(List.of()), summaries);
    }
}
