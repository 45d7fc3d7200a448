package dev.courant.indexer.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(300));

    @Test
    void waitsDoubleUpToTheLongest() {
        assertThat(backoff.failed()).hasMillis(100);
        assertThat(backoff.failed()).hasMillis(200);
        assertThat(backoff.failed()).hasMillis(300);
        assertThat(backoff.failed()).hasMillis(300);
    }

    @Test
    void aSuccessStartsAnew() {
        backoff.failed();
        backoff.failed();
        backoff.succeeded();

        assertThat(backoff.failed()).hasMillis(100);
    }
}
