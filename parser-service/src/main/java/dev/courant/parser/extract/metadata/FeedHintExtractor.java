package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Precision;
import dev.courant.events.Article.Role;
import dev.courant.events.Page.FeedHint;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.TextMeasure;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a feed or news sitemap said of the page; it knows dates well, and titles without the site's name. */
record FeedHintExtractor(FeedHint hint) implements MetadataExtractor {
    @Override
    public String name() {
        return "feed";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        offers.offer(Field.TITLE, 0.6, Optional.ofNullable(hint.title()).map(TextMeasure::fold));
        offers.offer(
                Field.AUTHORS,
                0.45,
                Optional.ofNullable(hint.author()).map(author -> AuthorNames.parse(author, Role.WRITER)));
        Optional.ofNullable(hint.publishedAt())
                .map(instant -> new FoundDate(
                        LocalDateTime.ofInstant(instant, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND))
                .ifPresent(date -> offers.offer(Field.PUBLISHED, 0.65, new DatedOffer(date, DateOrigin.FEED)));
    }
}
