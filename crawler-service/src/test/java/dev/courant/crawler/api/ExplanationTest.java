package dev.courant.crawler.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Task;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Task PAGE = new PageTask("https://a.example.com/1", "s", null);
    private static final Task FEED = new PollTask("https://a.example.com/feed", "s", PollTask.Kind.FEED);

    private static String explain(
            Task task, State state, Instant dueAt, @Nullable Outcome outcome, boolean isPublished) {
        return Explanation.of(
                new Knowledge(
                        task,
                        state,
                        "example.com",
                        dueAt,
                        Instant.EPOCH,
                        NOW,
                        null,
                        2,
                        outcome,
                        isPublished,
                        "https://b.example.com/"),
                NOW);
    }

    @Test
    void saysWhatAPageWaitsFor() {
        assertThat(explain(PAGE, State.WAITING, NOW, null, false)).contains("in the queue of example.com");
        assertThat(explain(PAGE, State.WAITING, LATER, Outcome.TIMEOUT, false))
                .contains("Attempt 2 failed", "no answer came in time", "2026-01-31T10:01:00Z");
        assertThat(Explanation.of(
                        new Knowledge(PAGE, State.WAITING, "example.com", NOW, LATER, NOW, null, 0, null, false, null),
                        NOW))
                .contains("example.com may be asked again at 2026-01-31T10:01:00Z");
        assertThat(explain(PAGE, State.LEASED, NOW, null, false)).contains("being fetched");
    }

    @Test
    void saysWhenAVisitComes() {
        assertThat(explain(PAGE, State.RESTING, LATER, Outcome.UNCHANGED, true))
                .isEqualTo("It is published; it is looked at again at 2026-01-31T10:01:00Z.");
        assertThat(explain(PAGE, State.RESTING, LATER, Outcome.SERVER_ERROR, true))
                .contains("published", "last visit failed", "(5xx)", "looked at again");
        assertThat(explain(FEED, State.RESTING, LATER, Outcome.POLLED, false)).contains("read again at 2026-01-31");
        assertThat(explain(FEED, State.RESTING, LATER, Outcome.UNREADABLE_LIST, false))
                .contains("not the list");
    }

    @Test
    void saysWhatBecameOfAPage() {
        assertThat(explain(PAGE, State.ENDED, NOW, Outcome.REDIRECTED, false)).contains("https://b.example.com/");
        assertThat(explain(PAGE, State.ENDED, NOW, Outcome.HTTP_ERROR, true)).contains("It is published", "4xx");
        assertThat(explain(PAGE, State.ENDED, NOW, Outcome.GONE, true)).contains("gone");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void hasASentenceForEveryOutcome(Outcome outcome) {
        assertThat(explain(PAGE, State.ENDED, NOW, outcome, false))
                .matches("It.*[^.]\\.")
                .doesNotContain("good end", "null");
    }
}
