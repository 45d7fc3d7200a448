package dev.courant.local.imports;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast an import is, and how long it will take.
 *
 * @param took since it began
 * @param bytes of archives that were read in this time
 * @param left bytes still to be read; negative if nobody knows
 */
record Throughput(Duration took, long bytes, long pages, long left) {
    private static final double MB = 1e6;

    /** As {@code 45.1 MB/s · 812 pages/s · 4 min left}. */
    String text() {
        double seconds = Math.max(took.toNanos() / 1e9, 1e-3);
        String rate = String.format(Locale.ROOT, "%.1f MB/s · %.0f pages/s", bytes / MB / seconds, pages / seconds);
        if (left < 0 || bytes == 0) {
            return rate;
        }
        return rate + " · " + duration(Math.round(left * seconds / bytes)) + " left";
    }

    /** The share of all bytes that is done, given what was done before this run; empty if nobody knows. */
    String share(long before) {
        long done = before + bytes;
        return left < 0 || done + left == 0
                ? ""
                : String.format(Locale.ROOT, "%.0f %% · ", 100.0 * done / (done + left));
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600 ? (seconds / 60) + " min" : (seconds / 3600) + " h " + (seconds / 60 % 60) + " min";
    }
}
