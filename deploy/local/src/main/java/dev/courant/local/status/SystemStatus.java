package dev.courant.local.status;

import dev.courant.local.follow.RecordCounts.Count;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running system at one moment.
 *
 * @param ready whether every part is
 * @param command what started it: {@code up}, {@code demo}
 * @param pid of the process that keeps it running
 * @param log that process's own words; null where they go to a terminal
 * @param search the search page
 * @param articles that can be found; null where Elasticsearch does not answer
 * @param topics records by topic; empty where Kafka does not answer
 * @param lag records that are not yet parsed or indexed, by consumer group; empty where Kafka does not answer
 * @param sources what each source came to; empty where the crawler does not answer
 */
record SystemStatus(
        boolean ready,
        String command,
        long pid,
        Instant since,
        String data,
        @Nullable String log,
        String search,
        List<Part> parts,
        @Nullable Long articles,
        Map<String, Count> topics,
        Map<String, Count> lag,
        List<SourceRow> sources) {

    /**
     * A process.
     *
     * @param restarts how often it died and was started again
     */
    record Part(
            String name,
            boolean ready,
            String address,
            @Nullable String log,
            int restarts) {}

    /**
     * What a source came to since the crawler started, as the crawler tells it.
     *
     * @param failed by reason
     */
    record SourceRow(
            String id,
            long discovered,
            long fetched,
            Map<String, Long> failed,
            long disallowed,
            long duplicates,
            long other) {}
}
