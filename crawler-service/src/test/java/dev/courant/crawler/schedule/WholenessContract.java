package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.schedule.Table.Row;
import dev.courant.crawler.schedule.Table.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A message that makes no sense changes nothing, wherever it is found out. */
abstract class WholenessContract {
    private static final String A = "https://a.example/";
    private static final String B = "https://b.example/";
    /** As a host's delay, later than any time that a row can hold. */
    private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

    private final ManualClock clock = new ManualClock();
    private final FrontierTester heard =
            new FrontierTester((policy, listener, time) -> new InMemoryFrontier(policy, listener, time));
    private final List<Message> elsewhere = new ArrayList<>();
    private final Tables tables;
    private final FrontierCore core;

    WholenessContract(Tables tables) {
        this.tables = tables;
        core = new FrontierCore(tables, FrontierTester.POLICY, heard, new SplittableRandom(1), elsewhere::add);
    }

    private void discover(String url) {
        take(new Message.Found(new Discovery(new PageTask(url, "s", null), Duration.ZERO)));
    }

    private void take(Message message) {
        core.take(message, clock.instant());
    }

    private Lease lease(String url) {
        Lease lease = core.lease(clock.instant()).orElseThrow();
        assertThat(lease.task().url()).isEqualTo(url);
        return lease;
    }

    private Message report(Lease lease, Result result, @Nullable Duration delay) {
        return Message.Reported.of(new Report(lease, result, clock.instant(), List.of(), delay));
    }

    private record Seen(List<String> rows, List<String> heard, List<Message> elsewhere, FrontierCore.Figures figures) {}

    private Seen all() {
        List<String> rows = new ArrayList<>();
        Stream.of(tables.urls(), tables.hosts(), tables.queues()).forEach(table -> {
            try (Rows some = table.from(new byte[0])) {
                while (some.hasNext()) {
                    Row row = some.next();
                    HexFormat hex = HexFormat.of();
                    rows.add(hex.formatHex(row.key()) + " " + hex.formatHex(row.value()));
                }
            }
            rows.add("");
        });
        return new Seen(rows, List.copyOf(heard.events), List.copyOf(elsewhere), core.figures(clock.instant()));
    }

    private void assertChangesNothing(Message nonsense) {
        Seen before = all();
        assertThatThrownBy(() -> take(nonsense)).isInstanceOf(RuntimeException.class);
        assertThat(all()).isEqualTo(before);
    }

    /** A page that another gave way to. */
    private Lease claimed() {
        discover(A + "claims");
        take(report(lease(A + "claims"), new Result.AliasOf(A + "claimed"), null));
        return lease(A + "claimed");
    }

    @Test
    void whoGaveWayIsNotForgottenForARedirectToNowhere() {
        Lease lease = claimed();

        assertChangesNothing(report(lease, new Result.Redirected("no URL"), null));

        take(report(lease, new Result.Ended(Outcome.HTTP_ERROR), null));
        lease(A + "claims");
    }

    @Test
    void anAliasOfNothingLeavesThePageAndItsPlaceInTheQueue() {
        Lease lease = claimed();
        discover(A + "next");

        assertChangesNothing(report(lease, new Result.AliasOf("no URL"), null));

        take(report(lease, FrontierTester.published("v1"), null));
        lease(A + "next");
    }

    @Test
    void nobodyElsewhereHearsOfWhatIsFoundOutLater() {
        discover(A + 1);
        Lease lease = lease(A + 1);

        assertChangesNothing(report(lease, new Result.Redirected(B), FOR_EVER));
    }

    @Test
    void aListOfAnotherHostIsNotReadForAReportThatIsFoundOutLater() {
        take(new Message.Found(new Discovery(new PollTask(A + "feed", "s", PollTask.Kind.FEED), Duration.ZERO)));
        Lease lease = lease(A + "feed");

        assertChangesNothing(report(lease, new Result.Redirected(B + "feed"), FOR_EVER));
    }

    @Test
    void aPauseThatNoRowCanHoldLeavesTheUrlWhereItWas() {
        discover(A + 1);
        discover(A + 2);
        Lease lease = lease(A + 1);

        assertChangesNothing(report(lease, new Result.Later(FOR_EVER), null));
        assertChangesNothing(report(lease, new Result.Deferred(FOR_EVER), null));
    }

    @Test
    void whatFollowsNonsenseIsTakenIn() {
        discover(A + 1);
        Lease lease = lease(A + 1);
        assertChangesNothing(report(lease, new Result.Deferred(FOR_EVER), null));
        discover(B + 1);
        take(report(lease, FrontierTester.published("v1"), null));

        lease(B + 1);
        assertThat(core.counts()).isEqualTo(new FrontierCounts(1, 0, 0));
    }

    @Test
    void aDiscoveryWithADelayThatNoRowCanHoldIsNoDiscovery() {
        discover(A + 1);
        take(report(lease(A + 1), FrontierTester.published("v1"), null));

        assertChangesNothing(new Message.Found(new Discovery(new PageTask(A + 2, "new", null), FOR_EVER)));
    }

    @Test
    void whatWouldTakeOverForAPageIsAUrl() {
        PageTask next = new PageTask(A + 1, "s", null);
        Instant now = clock.instant();

        assertThatThrownBy(() -> new Message.Settle(A + 1, -1, List.of("no URL")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new Message.Led(A + 1, "no URL", next, false, Duration.ZERO, now, null, List.of(), 0))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(
                        () -> new Message.Led(A + 1, A + 2, next, true, Duration.ZERO, now, null, List.of("no URL"), 0))
                .isInstanceOf(RuntimeException.class);
    }
}
