package dev.courant.local.bench.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class IssueTest {
    private final Issue issue = new Issue(2, 10, 20, Duration.ZERO);

    @Test
    void noHostAnswersBeforeAllHaveBeenAsked() throws Exception {
        CompletableFuture<Boolean> first = new CompletableFuture<>();
        Thread asking = Thread.ofPlatform().start(() -> first.complete(firstIsAsked()));
        await().until(() -> asking.getState() == Thread.State.TIMED_WAITING);
        assertThat(first).isNotDone();
        assertThat(issue.mayName(1)).isTrue();
        assertThat(first.get()).isTrue();
    }

    @Test
    void aHostThatIsAskedAgainNamesNothing() throws Exception {
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(this::firstIsAsked);
        assertThat(issue.mayName(1)).isTrue();
        assertThat(first.get()).isTrue();
        assertThat(issue.mayName(0)).isFalse();
    }

    @Test
    void onlyItsOwnArticlesBeginIt() {
        issue.requested(9);
        issue.requested(20);
        assertThat(issue.firstRequest()).isEmpty();
        issue.requested(10);
        assertThat(issue.firstRequest()).isPresent();
    }

    private boolean firstIsAsked() {
        try {
            return issue.mayName(0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
