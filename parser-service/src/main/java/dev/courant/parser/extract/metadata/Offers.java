package dev.courant.parser.extract.metadata;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** All offers for a page, with who made them: what an explanation of a result is written from. */
public final class Offers {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_SUMMARY = 20_000;

    private final Map<String, List<Offer<?>>> byField = new HashMap<>();
    private String extractor = "";

    void from(MetadataExtractor extractor) {
        this.extractor = extractor.name();
    }

    /** Offers a value; blank text, endless text and empty lists are no offers. */
    public <T> void offer(Field<T> field, double trust, T value) {
        boolean empty = (value instanceof String text && (text.isBlank() || isTooLong(field, text)))
                || (value instanceof Collection<?> values && values.isEmpty());
        if (!empty) {
            add(new Offer<>(field, value, extractor, trust));
        }
    }

    /** What is longer than any title or section is text that a broken or hostile page put there; an event has to be sent. */
    private static boolean isTooLong(Field<?> field, String text) {
        return (text.length() > LONGEST && !field.equals(Field.ARTICLE_BODY) && !field.equals(Field.SUMMARY))
                || (text.length() > LONGEST_SUMMARY && field.equals(Field.SUMMARY));
    }

    /** Offers a value if there is one. */
    public <T> void offer(Field<T> field, double trust, Optional<T> value) {
        value.ifPresent(present -> offer(field, trust, present));
    }

    /** Behind those that are trusted as much or more. */
    private void add(Offer<?> offer) {
        List<Offer<?>> offers = byField.computeIfAbsent(offer.field().name(), _ -> new ArrayList<>(4));
        int at = offers.size();
        while (at > 0 && offers.get(at - 1).trust() < offer.trust()) {
            at--;
        }
        offers.add(at, offer);
    }

    /** Orders the offers for a field anew, by another trust. */
    <T> void reweigh(Field<T> field, ToDoubleFunction<Offer<T>> trust) {
        List<Offer<T>> before = all(field);
        byField.remove(field.name());
        for (Offer<T> offer : before) {
            add(new Offer<>(field, offer.value(), offer.extractor(), trust.applyAsDouble(offer)));
        }
    }

    /** Whether anybody has offered a value that is trusted this much. */
    boolean has(Field<?> field, double trust) {
        List<Offer<?>> offers = byField.get(field.name());
        return offers != null && offers.getFirst().trust() >= trust;
    }

    /** Every offer for a field, the most trusted first. */
    @SuppressWarnings("unchecked") // offer() ties the value's type to the field's.
    public <T> List<Offer<T>> all(Field<T> field) {
        return (List<Offer<T>>) (List<?>) List.copyOf(byField.getOrDefault(field.name(), List.of()));
    }

    /** The most trusted offer and the others; empty if there is none. */
    public <T> Optional<Choice<T>> choice(Field<T> field) {
        List<Offer<T>> offers = all(field);
        return offers.isEmpty() ? Optional.empty() : Optional.of(Choice.ofFirst(offers));
    }

    /** The most trusted offer's value. */
    public <T> Optional<T> best(Field<T> field) {
        return choice(field).map(Choice::value);
    }
}
