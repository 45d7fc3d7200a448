package dev.courant.crawler.poll;

/** The mean time between new entries: of the last ten or so, whatever time they took. */
final class Gap {
    private static final double REMEMBERED = 1 - 1.0 / 10;

    /** A longer silence is a night or a holiday, and says nothing of the pace behind it. */
    private static final int LONGEST_SILENCE = 8;

    private Gap() {}

    /**
     * The mean after news.
     *
     * @param gap before, in milliseconds
     * @param silence time since the news before, in milliseconds
     * @param news how many new entries there are
     */
    static long after(long gap, long silence, int news) {
        double told = (double) Math.min(silence, gap * LONGEST_SILENCE) / news;
        double weight = Math.pow(REMEMBERED, news);
        return Math.max(1, Math.round(gap * weight + told * (1 - weight)));
    }
}
