package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.poll.PollRhythm;
import dev.courant.crawler.poll.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every frontier promises of when lists are read again, by what their readings brought. */
abstract class ReadingContract {
    private static final String A = "https://a.example/";
    private static final PollTask FEED = new PollTask(A + "feed", "s", PollTask.Kind.FEED);
    private static final PollTask INDEX = new PollTask(A + "index.xml", "s", PollTask.Kind.SITEMAP);
    private static final Reading NOTHING_NEW = new Reading.Unchanged(Reading.Hints.NONE);

    private final FrontierTester on;

    ReadingContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers);
    }

    private static Reading news(int entries, Instant oldest, Instant newest) {
        return new Reading.Read(entries, entries, oldest, newest, Reading.Hints.NONE);
    }

    private void read(Lease lease, @Nullable Reading reading) {
        Result result = new Result.Listed(FrontierTester.version("v", on.clock.instant()));
        on.frontier.report(
                new Report(lease.id(), lease.task().url(), result, on.clock.instant(), List.of(), null, reading));
    }

    private void assertReadAfter(PollRhythm rhythm, String url) throws InterruptedException {
        on.pass(Duration.between(on.clock.instant(), rhythm.dueAt()).minusMillis(1));
        assertThat(on.leases()).isEmpty();
        on.pass(Duration.ofMillis(1));
        assertThat(on.leasedUrls()).containsExactly(url);
    }

    @Test
    void aListIsReadAsOftenAsItsEntriesCome() throws InterruptedException {
        on.frontier.watch("s", List.of(FEED), Duration.ZERO);
        Reading reading = news(20, on.start().minus(Duration.ofMinutes(40)), on.start());
        PollRhythm first = PollRhythm.first(reading, on.start(), FrontierTester.POLICY.polls());
        read(on.lease(), reading);
        on.pass(Duration.between(on.start(), first.dueAt()));
        read(on.lease(), NOTHING_NEW);

        assertThat(first.interval()).isLessThan(FrontierTester.POLICY.polls().first());
        assertReadAfter(first.after(NOTHING_NEW, on.clock.instant(), FrontierTester.POLICY.polls()), FEED.url());
    }

    @Test
    void aListThatFailsIsReadLessAndLess() throws InterruptedException {
        on.frontier.watch("s", List.of(FEED), Duration.ZERO);
        Reading failed = new Reading.Failed(Duration.ofHours(2));
        Lease lease = on.lease();
        on.frontier.report(new Report(
                lease.id(),
                lease.task().url(),
                new Result.Ended(Outcome.HTTP_ERROR),
                on.clock.instant(),
                List.of(),
                null,
                failed));

        assertReadAfter(PollRhythm.first(failed, on.start(), FrontierTester.POLICY.polls()), FEED.url());
    }

    @Test
    void aListsLeaseSaysHowItWas() throws InterruptedException {
        on.frontier.watch("s", List.of(FEED), Duration.ZERO);
        Lease first = on.lease();
        assertThat(first.published()).isNull();
        read(first, NOTHING_NEW);
        on.pass(Duration.ofDays(1));

        assertThat(on.lease().published()).isEqualTo(FrontierTester.version("v", on.start()));
    }

    @Test
    void aListThatIsReadOnAnotherHostIsReadAsOftenAsItsEntriesCome() throws InterruptedException {
        on.frontier.watch("s", List.of(FEED), Duration.ZERO);
        on.report(on.lease(), new Result.Redirected("https://feeds.example/x"));
        Reading reading = news(20, on.start().minus(Duration.ofMinutes(40)), on.start());
        read(on.lease("https://feeds.example/x"), reading);
        PollRhythm rhythm = PollRhythm.first(reading, on.start(), FrontierTester.POLICY.polls());

        assertReadAfter(rhythm, FEED.url());
        assertThat(on.events).containsExactly("FEED POLLED");
    }

    private void name(Instant changedAt) {
        on.frontier.discover(new Discovery(INDEX.child(A + "part.xml"), Duration.ZERO, changedAt));
    }

    @Test
    void aPartOfAnIndexThatIsOldIsReadAgainOnlyWhenTheIndexSaysThatItChanged() throws InterruptedException {
        Instant old = on.start().minus(Duration.ofDays(400));
        name(old);
        read(on.lease(), news(100, old, old));
        on.pass(Duration.ofDays(3));
        name(old);
        assertThat(on.leases()).isEmpty();

        name(on.clock.instant());
        assertThat(on.leasedUrls()).containsExactly(A + "part.xml");
    }

    @Test
    void aPartOfAnIndexThatHasNewsIsReadWithoutIt() throws InterruptedException {
        name(on.start());
        Reading reading = news(10, on.start().minus(Duration.ofHours(10)), on.start());
        read(on.lease(), reading);

        assertReadAfter(PollRhythm.first(reading, on.start(), FrontierTester.POLICY.polls()), A + "part.xml");
    }
}
