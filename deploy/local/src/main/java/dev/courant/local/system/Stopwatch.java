package dev.courant.local.system;

import java.util.Locale;

/** How long a step took, for people. */
final class Stopwatch {
    private final long startedAt = System.nanoTime();

    /** Such as {@code 4.2 s}. */
    String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - startedAt) / 1e9);
    }
}
