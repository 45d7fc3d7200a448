package dev.courant.parser;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateBasis;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Zone;
import dev.courant.events.Page;
import dev.courant.events.Source;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.date.AssumedZone;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.metadata.DatedOffer;
import dev.courant.parser.extract.metadata.Dates;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Offer;
import dev.courant.parser.extract.metadata.Offers;
import dev.courant.parser.identify.LanguageIdentifier;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settles what a page says: the language of its text, the zone of its dates, the best of what was found for every field. */
final class ContentReader {
    private final LanguageIdentifier languages;

    ContentReader(LanguageIdentifier languages) {
        this.languages = languages;
    }

    PageContent read(Page page, @Nullable Source source, HtmlPage view, Extraction extraction) {
        Offers offers = extraction.metadata().offers();
        String text = extraction.text().text();
        String language = languages.identify(text, offers.best(Field.LANGUAGE).orElse(null));
        ZoneId zone = AssumedZone.of(source, view.host(), language);
        Optional<DatedOffer> published = Dates.published(offers, page.fetchedAt(), zone);
        return new PageContent(
                extraction.metadata().title().orElse(null),
                authors(offers),
                published.map(found -> publishedAt(found, zone)).orElse(null),
                published.map(ContentReader::basis).orElse(null),
                offers.best(Field.MODIFIED).map(found -> found.date().in(zone)).orElse(null),
                language,
                images(offers),
                extraction.text().blocks());
    }

    /** Those who wrote it, then whoever else is credited; each name once. */
    private static List<Author> authors(Offers offers) {
        Map<String, Author> byName = new LinkedHashMap<>();
        offers.best(Field.AUTHORS)
                .orElse(List.of())
                .forEach(author -> byName.putIfAbsent(Letters.of(author.name()), author));
        offers.all(Field.CONTRIBUTORS).stream()
                .flatMap(offer -> offer.value().stream())
                .forEach(author -> byName.putIfAbsent(Letters.of(author.name()), author));
        return List.copyOf(byName.values());
    }

    /** A feed's date reaches us as an instant; readers know it by the newspaper's clock. */
    private static OffsetDateTime publishedAt(DatedOffer found, ZoneId zone) {
        OffsetDateTime date = found.date().in(zone);
        return found.origin() == DateOrigin.FEED ? date.atZoneSameInstant(zone).toOffsetDateTime() : date;
    }

    private static DateBasis basis(DatedOffer found) {
        Zone zone = found.date().isZoneStated() ? Zone.STATED : Zone.ASSUMED;
        return new DateBasis(found.date().precision(), found.origin(), zone);
    }

    /** Pictures with captions first, then those that only metadata names. */
    private static List<Image> images(Offers offers) {
        Map<String, Image> images = new LinkedHashMap<>();
        offers.all(Field.IMAGES).stream()
                .map(Offer::value)
                .flatMap(List::stream)
                .forEach(image -> images.merge(image.url(), image, ContentReader::completed));
        return List.copyOf(images.values());
    }

    /** What one place leaves out of a picture, another one says. */
    private static Image completed(Image image, Image other) {
        boolean sized = image.width() != null || image.height() != null;
        return new Image(
                image.url(),
                image.caption() != null ? image.caption() : other.caption(),
                image.credit() != null ? image.credit() : other.credit(),
                sized ? image.width() : other.width(),
                sized ? image.height() : other.height());
    }
}
