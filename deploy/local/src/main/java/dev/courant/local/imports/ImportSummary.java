package dev.courant.local.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has been read and sent so far. */
final class ImportSummary {
    private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
    private final Map<String, Long> passedOver = new TreeMap<>();
    private final List<String> unfinished = new ArrayList<>();
    private long sent;
    private long broken;

    void sent() {
        sent++;
    }

    void skipped(SkipReason reason) {
        skipped.merge(reason, 1L, Long::sum);
    }

    /** A record that is no response, by its type. */
    void passedOver(String type) {
        passedOver.merge(type, 1L, Long::sum);
    }

    void broken() {
        broken++;
    }

    /** An archive whose end could not be reached. */
    void unfinished(String archive) {
        unfinished.add(archive);
    }

    boolean isComplete() {
        return unfinished.isEmpty();
    }

    long sentCount() {
        return sent;
    }

    long skippedCount(SkipReason reason) {
        return skipped.getOrDefault(reason, 0L);
    }

    /** One line for the progress. */
    String text() {
        long read = sent + sum(skipped) + sum(passedOver) + broken;
        return "read " + read + " · sent " + sent + " · skipped " + sum(skipped)
                + (broken == 0 ? "" : " · broken " + broken);
    }

    /** One line for the end. */
    String wholeText() {
        Map<String, Long> reasons = new TreeMap<>();
        skipped.forEach((reason, number) -> reasons.put(reason.label(), number));
        long read = sent + sum(skipped) + sum(passedOver) + broken;
        return "read " + read + " · sent " + sent + " · skipped " + sum(skipped) + listed(reasons) + " · passed over "
                + sum(passedOver) + listed(passedOver) + " · broken " + broken
                + (unfinished.isEmpty() ? "" : " · not read to the end: " + String.join(", ", unfinished));
    }

    private static String listed(Map<String, Long> numbers) {
        return numbers.isEmpty()
                ? ""
                : numbers.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static long sum(Map<?, Long> numbers) {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }
}
