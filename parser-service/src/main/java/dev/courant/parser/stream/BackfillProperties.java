package dev.courant.parser.stream;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/**
 * When pages from archives wait for fresh ones.
 *
 * @param pauseAbove records that may wait, of fresh pages or of articles, before backfill pauses. What is in work counts too, as it is
 *     not committed yet, so it is to be well over 64 for each consumer of each instance
 * @param resumeBelow backfill goes on when fewer of each wait
 * @param lookEvery time from one look to the next; plain numbers are milliseconds
 */
public record BackfillProperties(
        @Min(1) @DefaultValue("500") long pauseAbove,
        @Min(1) @DefaultValue("100") long resumeBelow,

        @DurationUnit(ChronoUnit.MILLIS) @DefaultValue("1s") Duration lookEvery) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public BackfillProperties {
        if (resumeBelow > pauseAbove) {
            throw new IllegalArgumentException("courant.parser.backfill.resume-below must be at most pause-above ("
                    + pauseAbove + "), or backfill would go on and pause in turn: " + resumeBelow);
        }
        if (lookEvery.compareTo(SHORTEST) < 0 || lookEvery.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "courant.parser.backfill.look-every must be from 100ms to 1m: " + lookEvery);
        }
    }
}
