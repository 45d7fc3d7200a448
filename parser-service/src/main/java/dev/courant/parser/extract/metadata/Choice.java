package dev.courant.parser.extract.metadata;

import java.util.List;

/**
 * Which of the offers for a field is taken, and what else there was: what an explanation of a result is written from.
 *
 * @param others the most trusted first
 */
public record Choice<T>(Offer<T> winner, List<Offer<T>> others) {
    public Choice {
        others = List.copyOf(others);
    }

    /** The first of these offers before the others. */
    static <T> Choice<T> ofFirst(List<Offer<T>> offers) {
        return new Choice<>(offers.getFirst(), offers.subList(1, offers.size()));
    }

    public T value() {
        return winner.value();
    }
}
