package dev.courant.local.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Metrics metrics = Metrics.parse("""
            # HELP courant_crawler_fetched_total Pages
            # TYPE courant_crawler_fetched_total counter
            courant_crawler_fetched_total{outcome="page",source="gazette"} 7.0
            courant_crawler_fetched_total{outcome="failed",source="gazette",} 1.0
            courant_crawler_fetched_total{outcome="page",source="say \\"hi\\", {you}"} 2.0 1700000000000
            courant_crawler_frontier_pending 0.0
            jvm_threads 1.5e1
            infinite +Inf
            """);

    @Test
    void sumsOverAllSamplesOfAName() {
        assertThat(metrics.sum("courant_crawler_fetched_total")).hasValue(10);
        assertThat(metrics.sum("jvm_threads")).hasValue(15);
    }

    @Test
    void zeroIsNotTheSameAsAbsent() {
        assertThat(metrics.sum("courant_crawler_frontier_pending")).hasValue(0);
        assertThat(metrics.sum("courant_crawler_frontier")).isEmpty();
    }

    @Test
    void sumsByALabelWhateverStandsInItsValue() {
        assertThat(metrics.sumBy("courant_crawler_fetched_total", "source"))
                .containsOnly(java.util.Map.entry("gazette", 8.0), java.util.Map.entry("say \"hi\", {you}", 2.0));
    }
}
