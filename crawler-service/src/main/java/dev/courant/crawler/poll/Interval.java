package dev.courant.crawler.poll;

import java.time.Duration;
import java.time.Instant;

/** How long until a list probably has something new. */
final class Interval {
    /** If entries come at random, half of the readings at this part of their gap bring something: ln 2. */
    static final double OF_GAP = 0.69;

    /** In a silence, readings become rarer with its length: the first entry after a night is found within 40 minutes. */
    private static final int OF_SILENCE = 12;

    private static final int MOST_DOUBLINGS = 12;

    private Interval() {}

    /** In milliseconds. */
    static long of(PollRhythm rhythm, Instant now, PollLimits limits) {
        long idle = now.toEpochMilli() - rhythm.newsAtMillis();
        long longest = longest(idle, limits);
        long wanted = Math.max(Math.round(rhythm.gapMillis() * OF_GAP), idle / OF_SILENCE);
        long byNews = Math.min(Math.min(wanted, longest), rhythm.overlapMillis());
        long bounded = Math.max(
                Math.max(byNews, shortest(idle, limits)), limits.shortest().toMillis());
        return rhythm.failures() == 0 ? bounded : Math.max(bounded, backOff(rhythm.failures(), limits));
    }

    /** A list that has had something new within a week is worth a look four times in the longest interval. */
    private static long longest(long idle, PollLimits limits) {
        long longest = limits.longest().toMillis();
        return idle < Duration.ofDays(7).toMillis() ? longest / 4 : longest;
    }

    /** Tiers of lists that have had nothing new for weeks. */
    private static long shortest(long idle, PollLimits limits) {
        long longest = limits.longest().toMillis();
        if (idle >= Duration.ofDays(30).toMillis()) {
            return longest;
        }
        if (idle >= Duration.ofDays(14).toMillis()) {
            return longest / 2;
        }
        return idle >= Duration.ofDays(7).toMillis() ? longest / 4 : 0;
    }

    /** Doubles from failure to failure. */
    private static long backOff(int failures, PollLimits limits) {
        long wait = limits.first().toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        return Math.min(wait, limits.longest().toMillis());
    }
}
