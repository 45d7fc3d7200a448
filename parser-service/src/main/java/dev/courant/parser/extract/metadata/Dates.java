package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
        return choose(offers, fetchedAt, zone).map(Choice::value);
    }

    /** The same, with what else there was; dates in the future are not among the others. */
    public static Optional<Choice<DatedOffer>> choose(Offers offers, Instant fetchedAt, ZoneId zone) {
        List<Offer<DatedOffer>> possible = new ArrayList<>(offers.all(Field.PUBLISHED));
        Instant latest = fetchedAt.plus(TOLERANCE);
        possible.removeIf(offer -> !offer.value().date().in(zone).toInstant().isBefore(latest));
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        Offer<DatedOffer> winner = finer(Originals.choose(possible), possible);
        List<Offer<DatedOffer>> others = new ArrayList<>(possible);
        others.remove(winner);
        return Optional.of(new Choice<>(PublishersClock.read(winner, others, zone), others));
    }

    private static Offer<DatedOffer> finer(Offer<DatedOffer> best, List<Offer<DatedOffer>> possible) {
        if (best.value().date().precision() != Precision.DAY) {
            return best;
        }
        for (Offer<DatedOffer> other : possible) {
            if (other.trust() >= TRUSTED
                    && other.value().date().precision() != Precision.DAY
                    && Originals.day(other).equals(Originals.day(best))) {
                return other;
            }
        }
        return best;
    }
}
