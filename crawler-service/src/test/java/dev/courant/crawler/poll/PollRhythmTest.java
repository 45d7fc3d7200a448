package dev.courant.crawler.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.poll.Reading.Failed;
import dev.courant.crawler.poll.Reading.Hints;
import dev.courant.crawler.poll.Reading.Read;
import dev.courant.crawler.poll.Reading.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollRhythmTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final PollLimits LIMITS = PollLimits.DEFAULT;
    private static final Unchanged UNCHANGED = new Unchanged(Hints.NONE);

    @Test
    void beginsWithTheGapThatTheEntriesShow() {
        PollRhythm hourly = first(new Read(21, 21, NOW.minus(Duration.ofHours(20)), NOW, Hints.NONE));

        assertThat(hourly.interval()).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(43));
        assertThat(hourly.dueAt()).isEqualTo(NOW.plus(hourly.interval()));
    }

    @Test
    void beginsWithTheFirstIntervalWhereNoDatesAre() {
        assertThat(first(new Read(20, 20, null, null, Hints.NONE)).interval()).isEqualTo(LIMITS.first());
        assertThat(first(new Read(0, 0, null, null, Hints.NONE)).interval()).isEqualTo(LIMITS.first());
        assertThat(first(new Failed(null)).interval()).isEqualTo(LIMITS.first());
    }

    @Test
    void believesNoDateInTheFuture() {
        PollRhythm rhythm = first(new Read(2, 2, NOW, NOW.plus(Duration.ofDays(400)), Hints.NONE));

        assertThat(rhythm.interval()).isEqualTo(LIMITS.shortest());
        assertThat(rhythm.newsAtMillis()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void comesSoonerWhereMostOfAReadingIsNew() {
        PollRhythm hourly = first(new Read(20, 20, NOW.minus(Duration.ofHours(20)), NOW, Hints.NONE));
        Instant later = NOW.plus(Duration.ofMinutes(40));

        PollRhythm burst = hourly.after(new Read(20, 19, NOW, later, Hints.NONE), later, LIMITS);

        assertThat(burst.interval()).isLessThanOrEqualTo(Duration.ofMinutes(20));
        assertThat(burst.overlapMillis()).isEqualTo(Duration.ofMinutes(20).toMillis());
    }

    @ParameterizedTest
    @CsvSource({"6, 6, 6", "7, 6, 24", "14, 12, 24", "30, 24, 24"})
    void comesRarelyToWhatIsIdle(int days, int atLeastHours, int atMostHours) {
        Instant last = NOW.minus(Duration.ofDays(days));
        PollRhythm idle = first(new Read(20, 20, last.minus(Duration.ofHours(20)), last, Hints.NONE));

        assertThat(idle.interval()).isBetween(Duration.ofHours(atLeastHours), Duration.ofHours(atMostHours));
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "3, 40", "9, 1440", "100, 1440"})
    void comesLaterFromFailureToFailure(int failures, int minutes) {
        PollRhythm rhythm = minutely();
        for (int i = 0; i < failures; i++) {
            rhythm = rhythm.after(new Failed(null), NOW, LIMITS);
        }

        assertThat(rhythm.interval()).isEqualTo(Duration.ofMinutes(minutes));
        assertThat(rhythm.after(UNCHANGED, NOW, LIMITS).interval()).isEqualTo(LIMITS.shortest());
    }

    @Test
    void comesNoSoonerThanItIsAskedTo() {
        assertThat(minutely()
                        .after(new Failed(Duration.ofHours(3)), NOW, LIMITS)
                        .interval())
                .isEqualTo(Duration.ofHours(3));
        assertThat(minutely()
                        .after(new Failed(Duration.ofDays(300)), NOW, LIMITS)
                        .interval())
                .isEqualTo(Duration.ofDays(1));
        assertThat(after(new Hints(Duration.ofMinutes(5), null, Set.of()))).isEqualTo(Duration.ofMinutes(5));
        assertThat(after(new Hints(Duration.ofMinutes(5), Duration.ofMinutes(15), Set.of())))
                .isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void doesNotBelieveThatNewsIsFreshForAYear() {
        assertThat(after(new Hints(Duration.ofDays(365), null, Set.of()))).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void sleepsInQuietHours() {
        assertThat(after(new Hints(null, null, Set.of(12, 13, 14)))).isEqualTo(Duration.ofHours(3));
        assertThat(after(new Hints(null, null, Set.of(13, 14)))).isEqualTo(LIMITS.shortest());
        Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
        assertThat(after(new Hints(null, null, all))).isEqualTo(LIMITS.shortest());
    }

    @Test
    void leavesDeadSitemapsAloneUnlessTheirIndexSaysThatTheyChanged() {
        PollRhythm dead = sitemap(NOW.minus(Duration.ofDays(180)));
        PollRhythm quiet = sitemap(NOW.minus(Duration.ofDays(179)));

        assertThat(dead.isDead()).isTrue();
        assertThat(quiet.isDead()).isFalse();
        assertThat(dead.sitemapDueAt(null)).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(dead.sitemapDueAt(NOW.minus(Duration.ofDays(1)))).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(dead.sitemapDueAt(NOW.plus(Duration.ofDays(1)))).isEqualTo(NOW);
        assertThat(quiet.sitemapDueAt(null)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void wakesADeadSitemapThatHasSomethingNew() {
        Instant later = NOW.plus(Duration.ofDays(30));

        assertThat(sitemap(NOW.minus(Duration.ofDays(300)))
                        .after(new Read(21, 1, NOW, later, Hints.NONE), later, LIMITS)
                        .isDead())
                .isFalse();
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new PollLimits(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofDays(1)))
                .hasMessageContaining("shortest <= first");
        assertThatThrownBy(() -> new PollRhythm(0, 0, 1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Read(1, 2, null, null, Hints.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static PollRhythm first(Reading reading) {
        return PollRhythm.first(reading, NOW, LIMITS);
    }

    private static PollRhythm minutely() {
        return first(new Read(21, 21, NOW.minus(Duration.ofMinutes(20)), NOW, Hints.NONE));
    }

    private static PollRhythm sitemap(@Nullable Instant newest) {
        return first(new Read(20, 20, newest, newest, Hints.NONE));
    }

    private static Duration after(Hints hints) {
        return minutely().after(new Unchanged(hints), NOW, LIMITS).interval();
    }
}
