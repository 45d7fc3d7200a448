package dev.courant.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.follow.RecordCounts.Count;
import dev.courant.local.status.SystemStatus.Part;
import dev.courant.local.status.SystemStatus.SourceRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    @Test
    void everythingIsThere() {
        assertThat(String.join("\n", StatusText.lines(status(true, 7L)))).isEqualTo("""
                `courant up` runs since 2026-01-31T08:00:00Z (process 12).
                Search page  http://127.0.0.1:8080/
                Data         /data
                Log          /data/logs/up.log

                part            state  restarts  address                log
                ──────────────  ─────  ────────  ─────────────────────  ─────
                parser-service  ready         2  http://127.0.0.1:8082  p.log
                kafka           ready         -  127.0.0.1:9092

                Articles in the index: 7
                Records in Kafka: news.pages at most 1200
                Still to be read: parser-service 3

                source   discovered  fetched  disallowed  duplicates  other  failed
                ───────  ──────────  ───────  ──────────  ──────────  ─────  ──────────────────────────
                gazette          10        5           1           1      1  httpError 1, unknownHost 1""");
    }

    @Test
    void whatDoesNotAnswerIsUnknownRatherThanZero() {
        assertThat(StatusText.lines(status(false, null)))
                .anyMatch(line -> line.endsWith(", and not all of it is ready."))
                .contains("Articles in the index: unknown");
    }

    private static SystemStatus status(boolean ready, @Nullable Long articles) {
        return new SystemStatus(
                ready,
                "up",
                12,
                Instant.parse("2026-01-31T08:00:00.123Z"),
                "/data",
                "/data/logs/up.log",
                "http://127.0.0.1:8080/",
                List.of(
                        new Part("parser-service", true, "http://127.0.0.1:8082", "p.log", 2),
                        new Part("kafka", true, "127.0.0.1:9092", null, 0)),
                articles,
                Map.of("news.pages", new Count(1200, false)),
                Map.of("parser-service", new Count(3, true)),
                List.of(new SourceRow(
                        "gazette", 10, 5, new TreeMap<>(Map.of("httpError", 1L, "unknownHost", 1L)), 1, 1, 1)));
    }
}
