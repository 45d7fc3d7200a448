package dev.courant.parser;

import dev.courant.events.Article;
import dev.courant.events.Article.Block;
import dev.courant.events.Article.DateBasis;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Publisher;
import dev.courant.events.Article.Zone;
import dev.courant.events.ArticleBuilder;
import dev.courant.events.Page;
import dev.courant.events.Source;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.date.AssumedZone;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.metadata.DatedOffer;
import dev.courant.parser.extract.metadata.Dates;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Offer;
import dev.courant.parser.extract.metadata.Offers;
import dev.courant.parser.extract.text.MainText;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.identify.SimHash;
import dev.courant.parser.identify.WordCounter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the event together once it is clear that the page is an article. */
final class ArticleAssembler {
    private static final int MAX_LINKS = 500;
    private static final int SURE_TEXT = 1_500;

    private final Page page;
    private final @Nullable Source source;
    private final HtmlPage view;
    private final Offers offers;
    private final MainText text;
    private final String title;
    private final LanguageIdentifier languages;

    ArticleAssembler(
            Page page, @Nullable Source source, HtmlPage view, Extraction extraction, LanguageIdentifier languages) {
        this.page = page;
        this.source = source;
        this.view = view;
        this.offers = extraction.metadata().offers();
        this.text = extraction.text();
        this.title = extraction.metadata().title().orElseThrow();
        this.languages = languages;
    }

    ArticleBuilder assemble(Instant now) {
        String body = text.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
        String language = languages.identify(body, offers.best(Field.LANGUAGE).orElse(null));
        ArticleBuilder article = new ArticleBuilder(page, publisher(), title, text.blocks(), PageParser.VERSION, now)
                .subtitles(subtitles())
                .authors(offers.best(Field.AUTHORS).orElse(List.of()))
                .language(language)
                .summary(offers.best(Field.SUMMARY).orElse(null))
                .images(images())
                .section(offers.best(Field.SECTION).orElse(null))
                .keywords(offers.best(Field.KEYWORDS).orElse(List.of()))
                .links(links())
                .kind(offers.best(Field.KIND).orElse(Article.Kind.ARTICLE))
                .isAccessibleForFree(offers.best(Field.FREE).orElse(null))
                .wordCount(WordCounter.count(body))
                .fingerprint(SimHash.of(body).orElse(null))
                .confidence(confidence());
        dates(article, AssumedZone.of(source, view.host(), language));
        return article;
    }

    private Publisher publisher() {
        String host = HtmlPage.host(page.canonicalUrl());
        if (source != null) {
            return new Publisher(source.id(), source.name(), host, source.country());
        }
        return new Publisher(page.sourceId(), view.meta("og:site_name").orElse(host), host, null);
    }

    private void dates(ArticleBuilder article, ZoneId zone) {
        Dates.published(offers, page.fetchedAt(), zone).ifPresent(found -> {
            Zone basis = found.date().isZoneStated() ? Zone.STATED : Zone.ASSUMED;
            article.publishedAt(
                    publishedAt(found, zone), new DateBasis(found.date().precision(), found.origin(), basis));
        });
        offers.best(Field.MODIFIED)
                .ifPresent(found -> article.modifiedAt(found.date().in(zone)));
    }

    /** A feed's date reaches us as an instant; readers know it by the newspaper's clock. */
    private static OffsetDateTime publishedAt(DatedOffer found, ZoneId zone) {
        OffsetDateTime date = found.date().in(zone);
        return found.origin() == DateOrigin.FEED ? date.atZoneSameInstant(zone).toOffsetDateTime() : date;
    }

    /** What stands with the headline, less the title itself and the section's name. */
    private List<String> subtitles() {
        String section = offers.best(Field.SECTION).orElse("");
        return offers.best(Field.SUBTITLES).orElse(List.of()).stream()
                .filter(subtitle -> !subtitle.equals(title) && !subtitle.equalsIgnoreCase(section))
                .distinct()
                .toList();
    }

    /** Pictures with captions first, then those that only metadata names. */
    private List<Image> images() {
        Map<String, Image> images = new LinkedHashMap<>();
        offers.all(Field.IMAGES).stream()
                .map(Offer::value)
                .flatMap(List::stream)
                .forEach(image -> images.putIfAbsent(image.url(), image));
        return List.copyOf(images.values());
    }

    private List<String> links() {
        return text.links().stream()
                .filter(link -> !link.startsWith("#"))
                .flatMap(link -> view.resolve(link).stream())
                .distinct()
                .limit(MAX_LINKS)
                .toList();
    }

    /** Long running text in few links that is much of its page is hardly ever wrong. */
    private double confidence() {
        double length = Math.min(1, (double) text.length() / SURE_TEXT);
        double share = Math.min(1, 2.0 * text.length() / Math.max(1, text.pageLength()));
        double paragraphs = Math.min(1, text.blocks().size() / 4.0);
        return Math.round(100 * (0.5 * length + 0.3 * share + 0.2 * paragraphs)) / 100.0;
    }
}
