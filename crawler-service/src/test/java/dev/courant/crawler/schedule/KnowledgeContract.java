package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every frontier can tell of a URL. */
abstract class KnowledgeContract {
    private static final String A = "https://a.example.com/a";
    private static final String B = "https://a.example.com/b";
    private static final Duration DELAY = Duration.ofSeconds(5);

    private final FrontierTester on;

    KnowledgeContract(FrontierTester.Factory frontiers) {
        on = new FrontierTester(frontiers, List.of(Duration.ofHours(1)));
    }

    private Knowledge known(String url) {
        return on.frontier.find(url).orElseThrow();
    }

    @Test
    void knowsNothingOfWhatNobodyNamed() {
        on.discover(A);

        assertThat(on.frontier.find(B)).isEmpty();
    }

    @Test
    void followsAPageFromItsDiscoveryToItsRest() throws InterruptedException {
        on.discover(A, DELAY);
        PageTask task = new PageTask(A, "s", null);
        on.pass(Duration.ofSeconds(1));
        assertThat(known(A))
                .isEqualTo(new Knowledge(
                        task,
                        State.WAITING,
                        "example.com",
                        on.start(),
                        known(A).hostDueAt(),
                        on.start(),
                        null,
                        0,
                        null,
                        false,
                        null));
        assertThat(known(A).hostDueAt()).isBeforeOrEqualTo(on.clock.instant());

        Lease lease = on.lease(A);
        assertThat(known(A)).extracting(Knowledge::state, Knowledge::dueAt).containsExactly(State.LEASED, null);

        on.report(lease, FrontierTester.published("v1"));
        assertThat(known(A))
                .isEqualTo(new Knowledge(
                        task,
                        State.RESTING,
                        "example.com",
                        on.start().plus(Duration.ofHours(1)),
                        on.clock.instant().plus(DELAY),
                        on.start(),
                        on.clock.instant(),
                        0,
                        Outcome.PUBLISHED,
                        true,
                        null));

        on.pass(Duration.ofHours(1));
        on.report(on.lease(A), new Result.Ended(Outcome.GONE));
        assertThat(known(A))
                .extracting(Knowledge::state, Knowledge::outcome, Knowledge::dueAt)
                .containsExactly(State.ENDED, Outcome.GONE, null);
    }

    @Test
    void countsFailuresAndSaysWhenTheNextAttemptComes() throws InterruptedException {
        on.discover(A);
        on.report(on.lease(A), new Result.Failed(Outcome.TIMEOUT, Duration.ofMinutes(2), false));

        assertThat(known(A))
                .extracting(
                        Knowledge::state,
                        Knowledge::failures,
                        Knowledge::outcome,
                        Knowledge::dueAt,
                        Knowledge::isPublished)
                .containsExactly(State.WAITING, 1, Outcome.TIMEOUT, on.start().plus(Duration.ofMinutes(2)), false);
    }

    @Test
    void aLeaseThatWasNotUsedIsNoFetch() throws InterruptedException {
        on.discover(A);
        on.report(on.lease(A), new Result.HandedBack());

        assertThat(known(A).lastFetchedAt()).isNull();
        assertThat(known(A).state()).isEqualTo(State.WAITING);
    }

    @Test
    void aFailedVisitLeavesThePagePublished() throws InterruptedException {
        on.discover(A);
        on.publish(A);
        on.pass(Duration.ofHours(1));
        on.report(on.lease(A), new Result.Ended(Outcome.HTTP_ERROR));

        assertThat(known(A))
                .extracting(Knowledge::state, Knowledge::outcome, Knowledge::isPublished)
                .containsExactly(State.ENDED, Outcome.HTTP_ERROR, true);
    }

    @Test
    void saysWhereAUrlLedTo() throws InterruptedException {
        on.discover(A);
        on.report(on.lease(A), new Result.Redirected(B));

        assertThat(known(A))
                .extracting(Knowledge::state, Knowledge::outcome, Knowledge::movedTo)
                .containsExactly(State.ENDED, Outcome.REDIRECTED, B);
        assertThat(known(B).movedTo()).isNull();
    }

    @Test
    void knowsListsToo() throws InterruptedException {
        PollTask feed = new PollTask(A, "s", PollTask.Kind.FEED);
        on.frontier.watch("s", List.of(feed), DELAY);
        on.report(on.lease(A), new Result.Ended(Outcome.POLLED));

        assertThat(known(A))
                .extracting(Knowledge::task, Knowledge::state, Knowledge::dueAt, Knowledge::outcome)
                .containsExactly(
                        feed,
                        State.RESTING,
                        on.start().plus(FrontierTester.POLICY.polls().first()),
                        Outcome.POLLED);
    }
}
