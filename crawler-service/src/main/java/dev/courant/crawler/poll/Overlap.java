package dev.courant.crawler.poll;

/** Keeps a third of a reading's entries seen ones, so that none fall out of the list unread. */
final class Overlap {
    private static final double FEWEST_SEEN = 1.0 / 3;
    private static final double MOST_SEEN = 2.0 / 3;

    /** Fewer say nothing. */
    private static final int FEWEST_ENTRIES = 3;

    private Overlap() {}

    /**
     * The longest interval after a reading.
     *
     * @param limit before, in milliseconds
     * @param elapsed since the reading before, in milliseconds
     */
    static long limit(long limit, Reading.Read read, long elapsed, PollLimits limits) {
        if (read.entries() < FEWEST_ENTRIES) {
            return limit;
        }
        double seen = 1 - (double) read.news() / read.entries();
        if (seen < FEWEST_SEEN) {
            return Math.max(limits.shortest().toMillis(), elapsed / 2);
        }
        return seen > MOST_SEEN ? limit * 3 / 2 : limit;
    }
}
