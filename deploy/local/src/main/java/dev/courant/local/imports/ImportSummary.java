package dev.courant.local.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has been read and sent so far. */
final class ImportSummary {
    private final Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    private final List<String> brokenFiles = new ArrayList<>();
    private int sent;

    void sent() {
        sent++;
    }

    void skipped(SkipReason reason) {
        skipped.merge(reason, 1, Integer::sum);
    }

    void brokenFile(String file) {
        brokenFiles.add(file);
    }

    int sentCount() {
        return sent;
    }

    private int skippedCount() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line for the progress and for the end. */
    String text() {
        String reasons = skipped.entrySet().stream()
                .map(entry -> entry.getKey().label() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", " (", ")"));
        String text = "read " + (sent + skippedCount()) + " · sent " + sent + " · skipped " + skippedCount()
                + (skipped.isEmpty() ? "" : reasons);
        return brokenFiles.isEmpty() ? text : text + " · not read to the end: " + String.join(", ", brokenFiles);
    }
}
