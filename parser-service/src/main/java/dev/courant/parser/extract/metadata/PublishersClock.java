package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Precision;
import dev.courant.parser.extract.date.FoundDate;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishing systems keep instants in UTC, and around midnight those are of another day than the one that the paper is dated.
 * Where the page shows readers its own clock, or its address has its day, the instant is told by that clock.
 */
final class PublishersClock {
    private static final double TRUSTED = 0.45;
    private static final int EAST = 14;
    private static final int WEST = -12;
    private static final int MINUTES = 30;

    private final FoundDate date;
    private final ZoneId zone;

    private PublishersClock(FoundDate date, ZoneId zone) {
        this.date = date;
        this.zone = zone;
    }

    /**
     * The same instant by the publisher's clock; the offer itself where nothing says what that shows.
     *
     * @param zone the publisher's, as far as it is known
     */
    static Offer<DatedOffer> read(Offer<DatedOffer> chosen, List<Offer<DatedOffer>> others, ZoneId zone) {
        FoundDate date = chosen.value().date();
        if (!ZoneOffset.UTC.equals(date.offset()) || date.precision() == Precision.DAY) {
            return chosen;
        }
        PublishersClock clock = new PublishersClock(date, zone);
        for (Offer<DatedOffer> other : others) {
            ZoneOffset ahead = other.trust() < TRUSTED ? null : clock.ahead(other.value());
            if (ahead != null) {
                LocalDateTime local = date.local().plusSeconds(ahead.getTotalSeconds());
                FoundDate told = new FoundDate(local, ahead, date.precision());
                DatedOffer value = new DatedOffer(told, chosen.value().origin());
                return new Offer<>(chosen.field(), value, chosen.extractor(), chosen.trust());
            }
        }
        return chosen;
    }

    /** By how much the clock that another date was read from is ahead of UTC; null if it does not say. */
    private @Nullable ZoneOffset ahead(DatedOffer other) {
        if (other.origin() == DateOrigin.URL) {
            return ofAddress(other.date().local().toLocalDate());
        }
        if (other.origin() != DateOrigin.VISIBLE_TEXT || other.date().isZoneStated()) {
            return null;
        }
        return other.date().precision() == Precision.DAY
                ? ofDay(other.date().local().toLocalDate())
                : ofClock(other.date().local());
    }

    /** The clock shows the minute of the instant, but another hour. */
    private @Nullable ZoneOffset ofClock(LocalDateTime shown) {
        long ahead = Duration.between(minute(date.local()), minute(shown)).toMinutes();
        return ahead % MINUTES == 0 && ahead >= WEST * 60 && ahead <= EAST * 60
                ? ZoneOffset.ofTotalSeconds((int) ahead * 60)
                : null;
    }

    private static LocalDateTime minute(LocalDateTime time) {
        return time.withSecond(0).withNano(0);
    }

    /** The publisher's zone, if that has another day at the instant and it is this one. */
    private @Nullable ZoneOffset ofDay(LocalDate day) {
        ZoneOffset assumed = zone.getRules().getOffset(date.local().toInstant(ZoneOffset.UTC));
        LocalDate there = date.local().plusSeconds(assumed.getTotalSeconds()).toLocalDate();
        return there.equals(day) && !day.equals(date.local().toLocalDate()) ? assumed : null;
    }

    /** Addresses are dated by nobody but the publisher: else the offset nearest to UTC that has that day, if one has. */
    private @Nullable ZoneOffset ofAddress(LocalDate day) {
        ZoneOffset known = ofDay(day);
        LocalDate utc = date.local().toLocalDate();
        if (known != null || (!day.equals(utc.plusDays(1)) && !day.equals(utc.minusDays(1)))) {
            return known;
        }
        int hours = day.isAfter(utc)
                ? 24 - date.local().getHour()
                : -1 - date.local().getHour();
        return hours >= WEST && hours <= EAST ? ZoneOffset.ofHours(hours) : null;
    }
}
