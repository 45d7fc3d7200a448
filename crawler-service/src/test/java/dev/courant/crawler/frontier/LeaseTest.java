package dev.courant.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @Test
    void aClockThatIsBehindMakesNoEventOlderThanTheLast() {
        assertThat(lease(null).fetchedAt(NOW)).isEqualTo(NOW);
        assertThat(lease(NOW.minusMillis(1)).fetchedAt(NOW)).isEqualTo(NOW);
        assertThat(lease(NOW).fetchedAt(NOW)).isEqualTo(NOW.plusMillis(1));
        assertThat(lease(NOW.plusSeconds(9)).fetchedAt(NOW)).isEqualTo(NOW.plusMillis(9_001));
        assertThat(lease(NOW).fetchedAt(NOW.plusNanos(999))).isEqualTo(NOW.plusMillis(1));
    }

    private static Lease lease(@Nullable Instant lastPublishedAt) {
        PublishedVersion published =
                lastPublishedAt == null ? null : new PublishedVersion(lastPublishedAt, null, null, "h");
        return new Lease("l", new PageTask("https://a.example/", "s", null), NOW, NOW, NOW, NOW, published);
    }
}
