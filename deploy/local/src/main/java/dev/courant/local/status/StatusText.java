package dev.courant.local.status;

import dev.courant.local.console.Table;
import dev.courant.local.follow.RecordCounts.Count;
import dev.courant.local.status.SystemStatus.Part;
import dev.courant.local.status.SystemStatus.SourceRow;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A status for people. */
final class StatusText {
    private StatusText() {}

    static List<String> lines(SystemStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add("`courant " + status.command() + "` runs since "
                + status.since().truncatedTo(ChronoUnit.SECONDS) + " (process " + status.pid() + ")"
                + (status.ready() ? "." : ", and not all of it is ready."));
        lines.add("Search page  " + status.search());
        lines.add("Data         " + status.data());
        if (status.log() != null) {
            lines.add("Log          " + status.log());
        }
        lines.add("");
        lines.addAll(parts(status.parts()));
        lines.add("");
        lines.add("Articles in the index: " + (status.articles() == null ? "unknown" : status.articles()));
        counts("Records in Kafka", status.topics(), lines);
        counts("Still to be read", status.lag(), lines);
        if (!status.sources().isEmpty()) {
            lines.add("");
            lines.addAll(sources(status.sources()));
        }
        return lines;
    }

    private static List<String> parts(List<Part> parts) {
        Table table = new Table("part", "state", "restarts", "address", "log");
        for (Part part : parts) {
            table.row(
                    part.name(),
                    part.ready() ? "ready" : "not ready",
                    part.log() == null ? "-" : part.restarts(),
                    part.address(),
                    part.log() == null ? "" : part.log());
        }
        return table.lines();
    }

    private static void counts(String what, Map<String, Count> counts, List<String> lines) {
        if (!counts.isEmpty()) {
            lines.add(what + ": "
                    + counts.entrySet().stream()
                            .map(each -> each.getKey() + " " + text(each.getValue()))
                            .collect(Collectors.joining(" · ")));
        }
    }

    private static String text(Count count) {
        return (count.exact() ? "" : "at most ") + count.records();
    }

    private static List<String> sources(List<SourceRow> sources) {
        Table table = new Table("source", "discovered", "fetched", "disallowed", "duplicates", "other", "failed");
        for (SourceRow row : sources) {
            table.row(
                    row.id(),
                    row.discovered(),
                    row.fetched(),
                    row.disallowed(),
                    row.duplicates(),
                    row.other(),
                    failures(row.failed()));
        }
        return table.lines();
    }

    private static String failures(Map<String, Long> failed) {
        return failed.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
