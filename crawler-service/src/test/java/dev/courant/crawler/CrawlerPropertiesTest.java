package dev.courant.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CrawlerPropertiesTest {
    @Test
    void hasDefaults() {
        CrawlerProperties properties = bind(Map.of());

        assertThat(properties)
                .isEqualTo(new CrawlerProperties(
                        Path.of("s.yml"),
                        "Courant/0.1 (news crawler)",
                        false,
                        "",
                        "",
                        256,
                        Duration.ofMinutes(10),
                        new CrawlerProperties.Polls(Duration.ofMinutes(1), Duration.ofDays(1)),
                        List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24)),
                        "",
                        "i",
                        new CrawlerProperties.Limits(
                                Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofMinutes(1), 5),
                        new CrawlerProperties.Hosts(4, 4, Duration.ofSeconds(10)),
                        new CrawlerProperties.Batch(500, 16),
                        new CrawlerProperties.Frontier(
                                Path.of("state"),
                                "127.0.0.1:8081",
                                128,
                                Duration.ofMillis(250),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(90),
                                1,
                                0,
                                "",
                                Duration.ofSeconds(10),
                                Duration.ofMillis(50),
                                Duration.ofMillis(20),
                                Duration.ofDays(400))));
        assertThat(properties.agent().hasContact()).isFalse();
    }

    @Test
    void readsUnits() {
        CrawlerProperties properties =
                bind(Map.of("poll-interval", "30s", "limits.total", "500ms", "user-agent", "Me (+https://me.example)"));

        assertThat(properties.pollInterval()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.fetchLimits().total()).isEqualTo(Duration.ofMillis(500));
        assertThat(properties.agent().hasContact()).isTrue();
    }

    @Test
    void takesEveryNameForOneAddressIfTold() throws UnknownHostException {
        assertThat(bind(Map.of("resolve-to", "127.0.0.1")).names().lookup("news.example"))
                .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
        assertThatThrownBy(() -> bind(Map.of("resolve-to", "localhost")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("courant.crawler.resolve-to is no IP address: localhost");
    }

    @Test
    void readsTheAgesOfRevisitsOrNone() {
        assertThat(bind(Map.of("revisit-after", "2s, 1h")).revisitAfter())
                .containsExactly(Duration.ofSeconds(2), Duration.ofHours(1));
        assertThat(bind(Map.of("revisit-after", "")).revisitAfter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "concurrency, 0",
        "concurrency, 10001",
        "poll-interval, 999ms",
        "revisit-after, 999ms",
        "revisit-after, '1h,30m'",
        "revisit-after, '1h,1h'",
        "limits.total, 0s",
        "limits.redirects, 21",
        "hosts.requests, 0",
        "polls.shortest, 500ms",
        "polls.longest, 30s",
        "batch.pages, 0",
        "batch.megabytes, 257",
        "frontier.credits, 0",
        "frontier.lead, 11s",
        "frontier.threads, 0",
        "frontier.standby-replicas, 4",
        "frontier.session-timeout, 5s",
        "frontier.lease-time, 70s"
    })
    void namesWhatIsOutOfBounds(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining("courant.crawler." + key);
    }

    private static CrawlerProperties bind(Map<String, String> given) {
        Map<String, String> all = new HashMap<>(Map.of(
                "courant.crawler.sources",
                "s.yml",
                "courant.crawler.instance-id",
                "i",
                "courant.crawler.frontier.advertised",
                "127.0.0.1:8081"));
        given.forEach((key, value) -> all.put("courant.crawler." + key, value));
        return new Binder(new MapConfigurationPropertySource(all))
                .bind("courant.crawler", CrawlerProperties.class)
                .get();
    }
}
