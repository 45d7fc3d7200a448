package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;

class FrontierConfigurationTest {
    private static Map<String, Object> settings(String member) {
        return FrontierConfiguration.streamsSettings(
                "kafka:9092",
                new FrontierSettings(
                        Path.of("state"),
                        2,
                        1,
                        member,
                        Duration.ofSeconds(9),
                        Duration.ofMillis(50),
                        Duration.ofMillis(20),
                        "here:1"));
    }

    /** Else an offset could be committed before the lease that it led to is written down. */
    @Test
    void whatIsReadWrittenAndGivenOutIsOneTransaction() {
        assertThat(settings(""))
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    }

    @Test
    void onlyWhoHasANameKeepsItsPartsOverARestart() {
        assertThat(settings("pod-0")).containsEntry("main.consumer.group.instance.id", "news.frontier-pod-0");
        assertThat(settings("")).doesNotContainKey("main.consumer.group.instance.id");
        assertThat(settings("")).containsEntry("main.consumer.session.timeout.ms", 9_000);
    }

    @Test
    void theSettingsAreSuchAsStreamsTakes() {
        new StreamsConfig(settings("pod-0"));
    }
}
