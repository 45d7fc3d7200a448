package dev.courant.parser.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All offers for a page, with who made them: what an explanation of a result is written from. */
public final class Offers {
    private final List<Offer<?>> offers = new ArrayList<>();
    private String extractor = "";

    void from(MetadataExtractor extractor) {
        this.extractor = extractor.name();
    }

    /** Offers a value; blank text and empty lists are no offers. */
    public <T> void offer(Field<T> field, double trust, T value) {
        boolean empty = (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> values && values.isEmpty());
        if (!empty) {
            offers.add(new Offer<>(field, value, extractor, trust));
        }
    }

    /** Offers a value if there is one. */
    public <T> void offer(Field<T> field, double trust, Optional<T> value) {
        value.ifPresent(present -> offer(field, trust, present));
    }

    /** Every offer for a field, the most trusted first. */
    @SuppressWarnings("unchecked") // offer() ties the value's type to the field's.
    public <T> List<Offer<T>> all(Field<T> field) {
        return offers.stream()
                .filter(offer -> offer.field().equals(field))
                .map(offer -> (Offer<T>) offer)
                .sorted(Comparator.comparingDouble((Offer<T> offer) -> offer.trust())
                        .reversed())
                .toList();
    }

    /** The most trusted offer's value. */
    public <T> Optional<T> best(Field<T> field) {
        return all(field).stream().map(Offer::value).findFirst();
    }
}
