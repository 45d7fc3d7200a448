package dev.courant.local.extract;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How far a folder is, how fast that goes, and what came of its pages. */
final class FolderTally {
    private static final int MOST_FAILURES = 20;

    private final int total;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int done;
    private int failed;
    private int noindex;

    FolderTally(int total, Clock clock) {
        this.total = total;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Counts a page. */
    void add(PageResult result) {
        done++;
        noindex += result.noindex() ? 1 : 0;
        if (result.failure() != null) {
            failed++;
            if (failures.size() < MOST_FAILURES) {
                failures.add("failed: " + result.id() + ": " + result.rejected() + " (" + result.failure() + ")");
            }
        } else if (result.rejected() != null) {
            rejected.merge(result.rejected(), 1, Integer::sum);
        }
    }

    /** One line for the way. */
    String progress() {
        double seconds = seconds();
        double rate = done / Math.max(seconds, 1e-3);
        long left = Math.round((total - done) / Math.max(rate, 1e-3));
        return String.format(
                Locale.ROOT, "%d of %d pages, %.0f/s, %s left", done, total, rate, duration(Duration.ofSeconds(left)));
    }

    /** One line for the end. */
    String summary() {
        int refused = rejected.values().stream().mapToInt(Integer::intValue).sum();
        String reasons = rejected.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        return String.format(
                Locale.ROOT,
                "%s in %.1f s = %s%s + %s%s + %s",
                counted(done, "page"),
                seconds(),
                counted(done - refused - failed, "article"),
                noindex == 0 ? "" : " (noindex: " + noindex + ")",
                counted(refused, "rejection"),
                refused == 0 ? "" : reasons,
                counted(failed, "failure"));
    }

    /** The pages of which nothing could be read, each with its reason; of many the first ones. */
    List<String> failures() {
        List<String> lines = new ArrayList<>(failures);
        if (failed > failures.size()) {
            lines.add("failed: " + (failed - failures.size()) + " more");
        }
        return lines;
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private double seconds() {
        return Duration.between(start, clock.instant()).toMillis() / 1_000.0;
    }

    private static String duration(Duration time) {
        return time.toMinutes() == 0
                ? time.toSeconds() + " s"
                : time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
}
