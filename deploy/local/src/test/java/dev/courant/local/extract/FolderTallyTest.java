package dev.courant.local.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FolderTallyTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void rateAndTimeLeftAreThoseOfThePagesSoFar() {
        FolderTally tally = new FolderTally(1_000, clock);
        for (int i = 0; i < 100; i++) {
            tally.add(new PageResult("a" + i, new byte[0], null, false, null));
        }
        now.set(Instant.EPOCH.plus(Duration.ofSeconds(10)));
        assertThat(tally.progress()).isEqualTo("100 of 1000 pages, 10/s, 1 min 30 s left");
    }

    @Test
    void everyPageIsAnArticleRejectedOrFailed() {
        FolderTally tally = new FolderTally(30, clock);
        tally.add(new PageResult("a", new byte[0], null, false, null));
        tally.add(new PageResult("b", new byte[0], "listing", false, null));
        tally.add(new PageResult("c", new byte[0], "listing", false, null));
        tally.add(new PageResult("d", new byte[0], null, true, null));
        for (int i = 0; i < 22; i++) {
            tally.add(new PageResult("e" + i, new byte[0], "limitExceeded", false, "took too long"));
        }
        now.set(Instant.EPOCH.plusMillis(1_500));
        assertThat(tally.summary())
                .isEqualTo("26 pages in 1.5 s = 2 articles (noindex: 1) + 2 rejections (listing: 2) + 22 failures");
        assertThat(tally.failures())
                .hasSize(21)
                .startsWith("failed: e0: limitExceeded (took too long)")
                .endsWith("failed: 2 more");
    }
}
