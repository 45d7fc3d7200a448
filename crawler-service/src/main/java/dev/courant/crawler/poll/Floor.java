package dev.courant.crawler.poll;

import dev.courant.crawler.poll.Reading.Failed;
import dev.courant.crawler.poll.Reading.Hints;
import dev.courant.crawler.poll.Reading.Read;
import dev.courant.crawler.poll.Reading.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What publishers ask for: never sooner. */
final class Floor {
    /**
     * Freshness is believed up to this: whole sites are served with one {@code max-age} of a day or a year, their feeds too, and
     * news that is an hour late has been late enough.
     */
    private static final Duration MOST_FRESH = Duration.ofHours(1);

    private static final Duration MOST_PATIENCE = Duration.ofDays(1);
    private static final int HOURS = 24;

    private Floor() {}

    /** The interval, in milliseconds, with all that a reading's hints ask for. */
    static long raise(long interval, Reading reading, Instant now, PollLimits limits) {
        return switch (reading) {
            case Read read -> raise(interval, read.hints(), now, limits);
            case Unchanged unchanged -> raise(interval, unchanged.hints(), now, limits);
            case Failed failed -> atLeast(interval, failed.retryAfter(), MOST_PATIENCE);
        };
    }

    private static long raise(long interval, Hints hints, Instant now, PollLimits limits) {
        Duration most = MOST_FRESH.compareTo(limits.longest()) < 0 ? MOST_FRESH : limits.longest();
        long raised = atLeast(atLeast(interval, hints.freshFor(), most), hints.refresh(), most);
        return awake(raised, hints.quietHours(), now);
    }

    private static long atLeast(long interval, @Nullable Duration asked, Duration most) {
        return asked == null ? interval : Math.max(interval, Math.min(asked.toMillis(), most.toMillis()));
    }

    /** To the end of the quiet hours that the interval would end in. Who is quiet all day is not believed. */
    private static long awake(long interval, Set<Integer> quietHours, Instant now) {
        ZonedDateTime due = now.plusMillis(interval).atZone(ZoneOffset.UTC);
        if (quietHours.size() >= HOURS || !quietHours.contains(due.getHour())) {
            return interval;
        }
        ZonedDateTime hour = due.truncatedTo(ChronoUnit.HOURS);
        while (quietHours.contains(hour.getHour())) {
            hour = hour.plusHours(1);
        }
        return Duration.between(now, hour).toMillis();
    }
}
