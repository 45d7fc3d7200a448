package dev.courant.local.extract;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Image;
import dev.courant.events.WireNames;
import dev.courant.parser.PageContent;
import dev.courant.parser.extract.metadata.DatedOffer;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Offer;
import dev.courant.parser.extract.metadata.Offers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For every field what it came to, and below it all that was offered for it, the most trusted first. */
final class FieldLines {
    private final Offers offers;
    private final List<String> lines = new ArrayList<>();

    private FieldLines(Offers offers) {
        this.offers = offers;
    }

    static List<String> of(PageContent content, Offers offers) {
        FieldLines fields = new FieldLines(offers);
        fields.field(Field.TITLE, content.title());
        fields.field(Field.SUBTITLES, null);
        fields.field(Field.AUTHORS, value(content.authors()));
        fields.field(Field.PUBLISHED, date(content.publishedAt()));
        fields.field(Field.MODIFIED, date(content.modifiedAt()));
        fields.field(Field.LANGUAGE, content.language());
        for (Field<?> field : List.of(Field.SUMMARY, Field.SECTION, Field.KEYWORDS, Field.KIND, Field.FREE)) {
            fields.field(field, null);
        }
        fields.field(Field.IMAGES, value(content.images()));
        fields.field(Field.SITE_NAME, null);
        return fields.lines;
    }

    /** @param settled what was made of the offers where that is more than to take the first; null if it is not */
    private <T> void field(Field<T> field, @Nullable String settled) {
        List<Offer<T>> all = offers.all(field);
        String value = settled != null
                ? settled
                : all.isEmpty() ? "-" : value(all.getFirst().value());
        lines.add("");
        lines.add("%s: %s".formatted(field.name(), ExplanationText.excerpt(value.isEmpty() ? "-" : value)));
        // Many places of a page repeat each other.
        all.stream().map(FieldLines::line).distinct().forEach(lines::add);
    }

    private static String line(Offer<?> offer) {
        return String.format(
                Locale.ROOT,
                "  %.2f  %-14s  %s",
                offer.trust(),
                offer.extractor(),
                ExplanationText.excerpt(value(offer.value())));
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case Collection<?> values -> values.stream().map(FieldLines::value).collect(Collectors.joining(", "));
            case Author author -> author.name() + " (" + WireNames.of(author.role()) + ")";
            case Image image -> image.url() + (image.caption() == null ? "" : " “" + image.caption() + "”");
            case DatedOffer dated -> dated.date().local() + zone(dated) + " by " + WireNames.of(dated.origin());
            case Enum<?> name -> WireNames.of(name);
            default -> value.toString();
        };
    }

    private static String zone(DatedOffer dated) {
        return dated.date().offset() == null ? "" : dated.date().offset().toString();
    }

    private static @Nullable String date(@Nullable OffsetDateTime date) {
        return date == null ? null : date.toString();
    }
}
