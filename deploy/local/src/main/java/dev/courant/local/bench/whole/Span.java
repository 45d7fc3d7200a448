package dev.courant.local.bench.whole;

/**
 * Pages done and the time that they took.
 *
 * @param seconds 0 if all were done in one step, whose length nobody saw
 */
record Span(long pages, double seconds) {
    /** Pages per second; NaN where no time was seen to pass. */
    double rate() {
        return seconds > 0 ? pages / seconds : Double.NaN;
    }
}
