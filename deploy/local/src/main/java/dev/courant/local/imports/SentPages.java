package dev.courant.local.imports;

import dev.courant.events.Page;
import dev.courant.local.follow.PageOutcome;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pages that an import has sent, until each has ended as an article, a rejection or an entry of the DLQ. */
final class SentPages {
    /** Of more than this each cannot be remembered; they are counted only. */
    static final int MOST = 100_000;

    private record Capture(String articleId, Instant fetchedAt) {}

    private final Map<Capture, Integer> open = new HashMap<>();
    private final Map<PageOutcome.Kind, Integer> ended = new EnumMap<>(PageOutcome.Kind.class);
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int sent;

    void sent(Page page) {
        if (sent < MOST) {
            remember(page);
        }
        sent++;
    }

    /** Whether every page that was sent is remembered. */
    boolean areAllRemembered() {
        return sent <= MOST;
    }

    private void remember(Page page) {
        open.merge(new Capture(page.articleId(), page.fetchedAt()), 1, Integer::sum);
    }

    /** Counts an outcome if it is that of a page sent here; others share the topics. */
    void ended(PageOutcome outcome) {
        Capture capture = new Capture(outcome.articleId(), outcome.fetchedAt());
        Integer left = open.remove(capture);
        if (left == null) {
            return;
        }
        if (left > 1) {
            open.put(capture, left - 1);
        }
        ended.merge(outcome.kind(), 1, Integer::sum);
        if (!outcome.reason().isEmpty()) {
            reasons.merge(outcome.reason(), 1, Integer::sum);
        }
    }

    int openCount() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line: the sums, and that they add up. */
    String text() {
        String why = reasons.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return counted(sent, "page") + " = " + counted(count(PageOutcome.Kind.ARTICLE), "article") + " + "
                + counted(count(PageOutcome.Kind.REJECTED), "rejection") + " + "
                + count(PageOutcome.Kind.DEAD) + " in the DLQ"
                + (openCount() == 0 ? "" : " + " + openCount() + " under way")
                + (reasons.isEmpty() ? "" : why);
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private int count(PageOutcome.Kind kind) {
        return ended.getOrDefault(kind, 0);
    }
}
