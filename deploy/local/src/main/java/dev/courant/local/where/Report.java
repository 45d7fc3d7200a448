package dev.courant.local.where;

import dev.courant.events.Topics;
import dev.courant.local.index.IndexedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything that is known of a URL, stage by stage, for people. */
final class Report {
    private static final List<String> FRONTIER = List.of(
            "kind",
            "state",
            "outcome",
            "source",
            "host",
            "firstSeenAt",
            "lastFetchedAt",
            "dueAt",
            "hostDueAt",
            "failures",
            "movedTo");

    private Report() {}

    /** The topics in which it is looked for, in the order of the flow. */
    static List<String> topics() {
        return Stream.of(
                        Topics.PAGES,
                        Topics.PAGES.dlq(),
                        Topics.PAGES_BACKFILL,
                        Topics.PAGES_BACKFILL.dlq(),
                        Topics.REJECTIONS,
                        Topics.ARTICLES,
                        Topics.ARTICLES.dlq())
                .map(topic -> topic.name())
                .toList();
    }

    static List<String> lines(Whereabouts whereabouts) {
        List<String> lines = new ArrayList<>();
        lines.add("URL         " + whereabouts.url());
        if (!whereabouts.url().equals(whereabouts.requested())) {
            lines.add("asked as    " + whereabouts.requested());
        }
        lines.add("article id  " + whereabouts.articleId());
        lines.add("");
        lines.add("frontier: " + frontier(whereabouts));
        for (String topic : topics()) {
            section(topic, found(whereabouts, topic), lines);
        }
        section("index", whereabouts.index().stream().map(Report::document).toList(), lines);
        lines.add("");
        lines.add(Conclusion.of(whereabouts));
        return lines;
    }

    private static String frontier(Whereabouts whereabouts) {
        if (whereabouts.frontier() == null) {
            return "the crawler cannot say: " + whereabouts.frontierSilence();
        }
        if (!whereabouts.isInFrontier()) {
            return "not there";
        }
        List<String> facts = new ArrayList<>();
        for (String name : FRONTIER) {
            String value = whereabouts.frontier().path(name).asString("");
            if (!value.isEmpty() && !value.equals("0")) {
                facts.add(name + " " + value);
            }
        }
        return String.join(", ", facts);
    }

    private static List<String> found(Whereabouts whereabouts, String topic) {
        return whereabouts.findings().stream()
                .filter(finding -> finding.topic().equals(topic))
                .map(finding -> (finding.fetchedAt() == null ? "" : finding.fetchedAt() + "  ") + finding.text() + "  ["
                        + finding.partition() + ":" + finding.offset() + "]")
                .toList();
    }

    private static String document(IndexedDocument document) {
        return document.fetchedAt() + "  "
                + (document.removedAt() == null ? "“" + document.title() + "”" : "removed at " + document.removedAt())
                + "  [" + document.index() + "]";
    }

    private static void section(String name, List<String> content, List<String> lines) {
        lines.add(name + (content.isEmpty() ? ": not there" : ":"));
        content.forEach(line -> lines.add("  " + line));
    }
}
