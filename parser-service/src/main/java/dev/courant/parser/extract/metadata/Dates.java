package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Chooses among dates. */
public final class Dates {
    /** Clocks and zones are wrong by hours, not by days. */
    private static final Duration TOLERANCE = Duration.ofHours(36);

    private static final double TRUSTED = 0.45;

    private Dates() {}

    /** The most trusted date that is not in the future, or one of the same day that also states the time. */
    public static Optional<DatedOffer> published(Offers offers, Instant fetchedAt, ZoneId zone) {
        List<Offer<DatedOffer>> possible = offers.all(Field.PUBLISHED).stream()
                .filter(offer -> offer.value().date().in(zone).toInstant().isBefore(fetchedAt.plus(TOLERANCE)))
                .toList();
        return possible.stream().findFirst().map(Offer::value).map(best -> finer(best, possible));
    }

    private static DatedOffer finer(DatedOffer best, List<Offer<DatedOffer>> possible) {
        if (best.date().precision() != Precision.DAY) {
            return best;
        }
        return possible.stream()
                .filter(offer -> offer.trust() >= TRUSTED)
                .map(Offer::value)
                .filter(other -> other.date().precision() != Precision.DAY
                        && other.date()
                                .local()
                                .toLocalDate()
                                .equals(best.date().local().toLocalDate()))
                .findFirst()
                .orElse(best);
    }
}
