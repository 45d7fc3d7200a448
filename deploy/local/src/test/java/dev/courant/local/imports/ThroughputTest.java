package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThroughputTest {
    @Test
    void tellsTheRateAndWhatIsLeft() {
        Throughput throughput = new Throughput(Duration.ofSeconds(10), 100_000_000, 2_000, 300_000_000);
        assertThat(throughput.text()).isEqualTo("10.0 MB/s · 200 pages/s · 30 s left");
        assertThat(throughput.share(100_000_000)).isEqualTo("40 % · ");
        assertThat(new Throughput(Duration.ofSeconds(10), 1_000_000, 0, 100_000_000).text())
                .endsWith("16 min left");
        assertThat(new Throughput(Duration.ofSeconds(10), 1_000_000, 0, 900_000_000).text())
                .endsWith("2 h 30 min left");
    }

    @Test
    void isSilentOfWhatNobodyKnows() {
        assertThat(new Throughput(Duration.ZERO, 0, 0, 5).text()).isEqualTo("0.0 MB/s · 0 pages/s");
        assertThat(new Throughput(Duration.ofSeconds(1), 1_000_000, 1, -1).text())
                .doesNotContain("left");
        assertThat(new Throughput(Duration.ofSeconds(1), 1_000_000, 1, -1).share(0))
                .isEmpty();
    }
}
