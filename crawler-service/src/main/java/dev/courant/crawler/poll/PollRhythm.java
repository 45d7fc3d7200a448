package dev.courant.crawler.poll;

import dev.courant.crawler.poll.Reading.Failed;
import dev.courant.crawler.poll.Reading.Read;
import dev.courant.crawler.poll.Reading.Unchanged;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a list is read next, and what has to be remembered of its readings to know that: the state that is kept with it.
 *
 * <p>Two shares are kept between a third and two thirds. Of the <em>readings</em>, that of those that bring nothing new: it tells
 * how late news is found and how much is asked for in vain, and follows from the gap between entries. Of the
 * <em>entries</em> of a reading, that of those already seen, at least: where fewer are, the list may drop entries before they are read.
 * As a target by itself, the latter would read a feed of a hundred entries, one a minute, hardly twice an hour.
 *
 * @param readAtMillis when it was read last, or tried to, in epoch milliseconds
 * @param intervalMillis from then to the next reading, in milliseconds
 * @param gapMillis the mean time between new entries, in milliseconds
 * @param overlapMillis the longest interval at which enough entries of a reading are seen ones, in milliseconds
 * @param newsAtMillis when it last had something new, in epoch milliseconds
 * @param failures failed readings since the last good one
 */
public record PollRhythm(
        long readAtMillis, long intervalMillis, long gapMillis, long overlapMillis, long newsAtMillis, int failures) {
    /** Without anything new for so long, a sitemap is dead: archives of past years, mostly. */
    public static final Duration DEAD_AFTER = Duration.ofDays(180);

    private static final Duration LOOK_AT_DEAD = Duration.ofDays(30);

    public PollRhythm {
        if (intervalMillis <= 0 || gapMillis <= 0 || overlapMillis <= 0 || failures < 0) {
            throw new IllegalArgumentException("interval " + intervalMillis + ", gap " + gapMillis + ", limit "
                    + overlapMillis + ", failures " + failures);
        }
    }

    /** The rhythm after a list's first reading. */
    public static PollRhythm first(Reading reading, Instant now, PollLimits limits) {
        long first = limits.first().toMillis();
        long longest = limits.longest().toMillis();
        PollRhythm unread =
                new PollRhythm(now.toEpochMilli(), first, gapOfFirst(first), longest, now.toEpochMilli(), 0);
        if (!(reading instanceof Read read) || read.newest() == null || read.oldest() == null) {
            return unread.next(reading, now, limits);
        }
        long newest = Math.min(read.newest().toEpochMilli(), now.toEpochMilli());
        long span = newest - read.oldest().toEpochMilli();
        long gap = read.entries() > 1 ? Math.max(1, span / (read.entries() - 1)) : unread.gapMillis;
        return new PollRhythm(unread.readAtMillis, first, gap, longest, newest, 0).next(reading, now, limits);
    }

    /** The rhythm after one more reading. */
    public PollRhythm after(Reading reading, Instant now, PollLimits limits) {
        PollRhythm known = switch (reading) {
            case Read read -> afterRead(read, now, limits);
            case Unchanged _ -> with(gapMillis, overlapMillis * 3 / 2, newsAtMillis, 0);
            case Failed _ -> with(gapMillis, overlapMillis, newsAtMillis, failures + 1);
        };
        return known.next(reading, now, limits);
    }

    private PollRhythm afterRead(Read read, Instant now, PollLimits limits) {
        long elapsed = Math.max(1, now.toEpochMilli() - readAtMillis);
        long limit = Overlap.limit(overlapMillis, read, elapsed, limits);
        if (read.news() == 0) {
            return with(gapMillis, limit, newsAtMillis, 0);
        }
        long silence = Math.max(elapsed, now.toEpochMilli() - newsAtMillis);
        return with(Gap.after(gapMillis, silence, read.news()), limit, now.toEpochMilli(), 0);
    }

    private PollRhythm with(long gap, long overlap, long newsAt, int failed) {
        return new PollRhythm(readAtMillis, intervalMillis, gap, overlap, newsAt, failed);
    }

    private PollRhythm next(Reading reading, Instant now, PollLimits limits) {
        long wanted = Interval.of(this, now, limits);
        long allowed = Floor.raise(wanted, reading, now, limits);
        return new PollRhythm(
                now.toEpochMilli(),
                allowed,
                gapMillis,
                Math.min(overlapMillis, limits.longest().toMillis()),
                newsAtMillis,
                failures);
    }

    private static long gapOfFirst(long first) {
        return Math.round(first / Interval.OF_GAP);
    }

    /** From the last reading to the next. */
    public Duration interval() {
        return Duration.ofMillis(intervalMillis);
    }

    /** When it is read next. */
    public Instant dueAt() {
        return Instant.ofEpochMilli(readAtMillis + intervalMillis);
    }

    /**
     * When a sitemap is read next that has had nothing new for long: hardly ever, unless its index says that it changed since.
     *
     * @param changedAt when its index says that it changed last, null if it does not say
     */
    public Instant sitemapDueAt(@Nullable Instant changedAt) {
        Instant last = Instant.ofEpochMilli(readAtMillis);
        if (changedAt != null && changedAt.isAfter(last)) {
            return last;
        }
        return isDead() ? last.plus(LOOK_AT_DEAD) : dueAt();
    }

    /** Whether it had had nothing new for {@link #DEAD_AFTER} when it was read last. */
    public boolean isDead() {
        return readAtMillis - newsAtMillis >= DEAD_AFTER.toMillis();
    }
}
