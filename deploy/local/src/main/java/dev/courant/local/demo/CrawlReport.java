package dev.courant.local.demo;

import dev.courant.events.Source;
import dev.courant.local.console.Table;
import dev.courant.local.follow.PageOutcome.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a crawl brought, source by source.
 *
 * @param discovered URLs by source, as the crawler counts them
 */
record CrawlReport(List<Source> sources, Map<String, Long> discovered, SourceTally tally) {
    List<String> lines() {
        Table table = new Table(
                "source", "discovered", "fetched", "articles", "removed", "rejected", "DLQ", "rejected because");
        for (Source source : sources) {
            String id = source.id();
            table.row(
                    source.name(),
                    discovered.getOrDefault(id, 0L),
                    tally.pages(id),
                    tally.outcomes(id, Kind.ARTICLE),
                    tally.outcomes(id, Kind.REMOVED),
                    tally.outcomes(id, Kind.REJECTED),
                    tally.outcomes(id, Kind.DEAD),
                    reasons(id));
        }
        return table.lines();
    }

    private String reasons(String source) {
        return tally.rejections(source).entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
    }
}
