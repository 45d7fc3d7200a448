package dev.courant.crawler.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.PollTask.Kind;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.schedule.InMemoryFrontier;
import dev.courant.events.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceListsTest {
    private static final String SITE = "https://a.example/";

    private final InMemoryFrontier frontier = new InMemoryFrontier(
            new FrontierPolicy(
                    Duration.ofMinutes(10),
                    100,
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(5),
                    3,
                    Duration.ofSeconds(10),
                    3,
                    List.of()),
            FrontierListener.NONE,
            new ManualClock());
    private final SourceLists lists = new SourceLists(frontier);

    private static Source source(List<String> feeds, List<String> pages) {
        return new Source(
                "a",
                "A",
                SITE,
                null,
                null,
                null,
                feeds,
                List.of(),
                List.of(),
                Duration.ZERO,
                pages,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null);
    }

    /** All that waits, taken one by one as the host allows. */
    private List<String> waiting() throws InterruptedException {
        List<String> urls = new ArrayList<>();
        for (List<Lease> leases = frontier.lease(1, Duration.ZERO);
                !leases.isEmpty();
                leases = frontier.lease(1, Duration.ZERO)) {
            Lease lease = leases.getFirst();
            urls.add((lease.task() instanceof PollTask list ? list.kind() + " " : "")
                    + lease.task().url());
            frontier.report(new Report(lease, new Result.Ended(Outcome.POLLED), ManualClock.START, List.of(), null));
        }
        return urls;
    }

    @Test
    void readsTheListsOfANewSourceAndItsPages() throws InterruptedException {
        lists.changed(null, source(List.of(SITE + "rss"), List.of(SITE + "live")));

        assertThat(waiting()).containsExactly("FEED " + SITE + "rss", SITE + "live");
    }

    @Test
    void looksIntoRobotsTxtWhereNothingIsNamed() throws InterruptedException {
        lists.changed(null, source(List.of(), List.of()));

        assertThat(waiting()).containsExactly(Kind.ROBOTS_SITEMAPS + " " + SITE);
    }

    @Test
    void readsWhatIsNamedNowAndNoMoreWhatIsNot() throws InterruptedException {
        Source before = source(List.of(SITE + "old", SITE + "kept"), List.of());
        lists.changed(null, before);
        lists.changed(before, source(List.of(SITE + "kept", SITE + "new"), List.of()));

        assertThat(waiting()).containsExactlyInAnyOrder("FEED " + SITE + "kept", "FEED " + SITE + "new");
    }

    @Test
    void readsNothingOfWhatRestsUntilItIsResumed() throws InterruptedException {
        Source source = source(List.of(SITE + "rss"), List.of());
        Source resting = source.pausedSince(Instant.EPOCH);
        lists.changed(null, source);
        lists.changed(source, resting);
        assertThat(waiting()).isEmpty();

        lists.changed(resting, source);
        assertThat(waiting()).containsExactly("FEED " + SITE + "rss");
    }

    @Test
    void readsNothingOfWhatIsGone() throws InterruptedException {
        Source source = source(List.of(SITE + "rss"), List.of());
        lists.changed(null, source);
        lists.changed(source, null);

        assertThat(waiting()).isEmpty();
    }
}
