package dev.courant.crawler.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.poll.PollSimulation.Result;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What rhythms come to over weeks: how much is asked in vain, what is missed, and how late news is found. */
class PollSimulationTest {
    private static final Instant START = PollSimulation.START;

    @Test
    void readsAListWithAnEntryAMinuteEveryMinute() {
        Result result = run(random(Duration.ofMinutes(1), 3, 1), 20, 1);

        assertThat(result.inVain()).isBetween(0.33, 0.67);
        assertThat(result.missed()).isZero();
        assertThat(result.p50()).isLessThan(Duration.ofSeconds(45));
        assertThat(result.p99()).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void readsAListWithAnEntryAnHourLessThanEveryHalfHour() {
        Result result = run(random(Duration.ofHours(1), 60, 2), 20, 7);

        assertThat(result.inVain()).isBetween(0.33, 0.67);
        assertThat(result.missed()).isZero();
        assertThat(result.readings()).isBetween(24 * 53, 48 * 53);
        assertThat(result.p50()).isLessThan(Duration.ofMinutes(25));
        assertThat(result.p99()).isLessThan(Duration.ofMinutes(90));
    }

    @Test
    void readsAListWithAnEntryAWeekAFewTimesADay() {
        Result result = run(random(Duration.ofDays(7), 700, 3), 20, 100);

        assertThat(result.missed()).isZero();
        assertThat(result.readings() / 600.0).isBetween(1.0, 5.0);
        assertThat(result.p50()).isLessThan(Duration.ofHours(6));
        assertThat(result.p99()).isLessThanOrEqualTo(Duration.ofHours(24));
    }

    @Test
    void learnsTheRhythmOfAListWithoutDates() {
        List<Instant> weekly = random(Duration.ofDays(7), 700, 4);

        Result result = PollSimulation.run(weekly, 20, START.plus(Duration.ofDays(200)), PollLimits.DEFAULT, false);

        assertThat(result.readings() / 500.0).isLessThan(8);
    }

    @Test
    void isAwakeSoonAfterANight() {
        List<Instant> entries = new ArrayList<>(random(Duration.ofMinutes(5), 30, 5));
        entries.removeIf(entry -> entry.atOffset(ZoneOffset.UTC).getHour() < 8);

        Result result = run(entries, 30, 2);

        assertThat(result.missed()).isZero();
        assertThat(result.p50()).isLessThan(Duration.ofMinutes(4));
        assertThat(result.p99()).isLessThan(Duration.ofMinutes(45));
        assertThat(result.readings() / 28.0).isLessThan(400);
    }

    @Test
    void missesNothingOfAShortListThatIsFilledInBursts() {
        List<Instant> entries = new ArrayList<>();
        for (int hour = 0; hour < 24 * 30; hour++) {
            for (int i = 0; i < 20; i++) {
                entries.add(START.plus(Duration.ofHours(hour)).plusSeconds(60L * i));
            }
        }
        entries.sort(null);

        Result result = run(entries, 25, 3);

        assertThat(result.missed()).isZero();
        assertThat(result.seen()).isGreaterThan(0.33);
    }

    @Test
    void doesNotLoseWhatAShortListDrops() {
        Result result = run(random(Duration.ofMinutes(2), 10, 6), 4, 1);

        assertThat((double) result.missed() / (9 * 24 * 30)).isLessThan(0.01);
    }

    private static Result run(List<Instant> entries, int window, int settlingDays) {
        return PollSimulation.run(entries, window, START.plus(Duration.ofDays(settlingDays)), PollLimits.DEFAULT, true);
    }

    /** Entries that come at random, at a mean gap. */
    private static List<Instant> random(Duration gap, int days, long seed) {
        Random random = new Random(seed);
        List<Instant> entries = new ArrayList<>();
        Instant end = START.plus(Duration.ofDays(days));
        for (Instant at = START.minus(gap.multipliedBy(20)); at.isBefore(end); ) {
            entries.add(at);
            at = at.plusMillis(1 + Math.round(-Math.log(1 - random.nextDouble()) * gap.toMillis()));
        }
        return entries;
    }
}
