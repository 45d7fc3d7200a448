package dev.courant.crawler.stats;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.events.WireNames;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/sources/stats}: what each source came to so far. */
@RestController
public final class SourceTable {
    /**
     * One source; once nothing is pending {@code discovered} is the sum of the others up to {@code other}, which tell how
     * the first visits ended.
     *
     * @param fetched published
     * @param failed by reason
     * @param disallowed by robots.txt
     * @param duplicates other URLs of pages: redirects and aliases
     * @param other what is no page: images, PDFs
     * @param revisits further visits of published pages, by outcome
     */
    public record Row(
            String id,
            long discovered,
            long fetched,
            Map<String, Long> failed,
            long disallowed,
            long duplicates,
            long other,
            Map<String, Long> revisits) {}

    private final SourceRegistry sources;
    private final SourceMeters meters;

    /** The table of {@code sources}. */
    public SourceTable(SourceRegistry sources, SourceMeters meters) {
        this.sources = sources;
        this.meters = meters;
    }

    /** All rows. */
    @GetMapping("/api/v1/sources/stats")
    public List<Row> stats() {
        return sources.all().stream().map(source -> row(source.id())).toList();
    }

    private Row row(String id) {
        Map<Outcome, Long> ended = meters.endedOf(id);
        return new Row(
                id,
                meters.discoveredOf(id),
                sum(ended, Outcome.Group.FETCHED),
                byName(ended, outcome -> outcome.group() == Outcome.Group.FAILED),
                sum(ended, Outcome.Group.DISALLOWED),
                sum(ended, Outcome.Group.DUPLICATE),
                sum(ended, Outcome.Group.OTHER),
                byName(meters.revisitedOf(id), outcome -> true));
    }

    private static Map<String, Long> byName(Map<Outcome, Long> counts, Predicate<Outcome> which) {
        Map<String, Long> named = new TreeMap<>();
        counts.forEach((outcome, count) -> {
            if (which.test(outcome)) {
                named.put(WireNames.of(outcome), count);
            }
        });
        return named;
    }

    private static long sum(Map<Outcome, Long> ended, Outcome.Group group) {
        return ended.entrySet().stream()
                .filter(entry -> entry.getKey().group() == group)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
