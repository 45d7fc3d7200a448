package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    @Test
    void whatIsWrittenIsReadBack() {
        DeadLetter letter = new DeadLetter(
                DeadLetter.Reason.REFUSED_BY_INDEX,
                "no such field – ž",
                "indexer-service",
                "news.articles",
                3,
                42,
                Instant.EPOCH);

        assertThat(DeadLetter.from(letter.headers())).isEqualTo(letter);
    }

    @Test
    void aLongDetailIsCut() {
        DeadLetter letter =
                new DeadLetter(DeadLetter.Reason.PROCESSING_FAILED, "x".repeat(5000), "s", "t", 0, 0, Instant.EPOCH);

        assertThat(letter.detail()).hasSize(1000);
    }
}
