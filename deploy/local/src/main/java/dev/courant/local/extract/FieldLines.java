package dev.courant.local.extract;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.DateBasis;
import dev.courant.events.Article.Image;
import dev.courant.events.WireNames;
import dev.courant.parser.PageContent;
import dev.courant.parser.extract.metadata.Choice;
import dev.courant.parser.extract.metadata.DatedOffer;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Metadata;
import dev.courant.parser.extract.metadata.Offer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For every field what it came to, and below it all that was offered for it, the most trusted first; a star is at the winner. */
final class FieldLines {
    private final Metadata metadata;
    private final PageContent content;
    private final List<String> lines = new ArrayList<>();

    private FieldLines(PageContent content, Metadata metadata) {
        this.content = content;
        this.metadata = metadata;
    }

    static List<String> of(PageContent content, Metadata metadata) {
        FieldLines fields = new FieldLines(content, metadata);
        fields.title();
        fields.field(Field.SUBTITLES);
        fields.settled(Field.AUTHORS, value(content.authors()));
        fields.published();
        fields.settled(Field.MODIFIED, date(content.modifiedAt()));
        fields.settled(Field.LANGUAGE, content.language() == null ? "-" : content.language() + ", by the text");
        List.of(Field.SUMMARY, Field.SECTION, Field.KEYWORDS, Field.KIND, Field.FREE)
                .forEach(fields::field);
        fields.settled(Field.IMAGES, value(content.images()));
        fields.field(Field.SITE_NAME);
        return fields.lines;
    }

    private void title() {
        Optional<Choice<String>> choice = metadata.titleChoice();
        String extractor = choice.map(made -> made.winner().extractor()).orElse("");
        show(
                Field.TITLE.name(),
                content.title() == null ? "-" : content.title(),
                metadata.offers().all(Field.TITLE),
                offer -> offer.extractor().equals(extractor)
                        && choice.filter(made -> made.winner().trust() == offer.trust())
                                .isPresent());
    }

    private void published() {
        DateBasis basis = content.publishedAtBasis();
        show(
                Field.PUBLISHED.name(),
                date(content.publishedAt()) + (basis == null ? "" : ", zone " + WireNames.of(basis.zone())),
                metadata.offers().all(Field.PUBLISHED),
                offer -> basis != null
                        && offer.value().origin() == basis.origin()
                        && offer.value().date().precision() == basis.precision());
    }

    private <T> void field(Field<T> field) {
        settled(field, value(metadata.offers().best(field).orElse(null)));
    }

    /** Where the most trusted offer wins. */
    private <T> void settled(Field<T> field, String value) {
        show(field.name(), value, metadata.offers().all(field), _ -> true);
    }

    private <T> void show(String name, String value, List<Offer<T>> offers, Predicate<Offer<T>> wins) {
        lines.add("");
        lines.add("%s: %s".formatted(name, ExplanationText.excerpt(value.isEmpty() ? "-" : value)));
        Optional<Offer<T>> winner = offers.stream().filter(wins).findFirst();
        // Many places of a page repeat each other.
        offers.stream()
                .map(offer -> line(offer, winner.filter(offer::equals).isPresent()))
                .distinct()
                .forEach(lines::add);
    }

    private static String line(Offer<?> offer, boolean wins) {
        return String.format(
                Locale.ROOT,
                "%s %.2f  %-14s  %s",
                wins ? "*" : " ",
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

    private static String date(@Nullable OffsetDateTime date) {
        return date == null ? "-" : date.toString();
    }
}
