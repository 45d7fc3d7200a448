package dev.courant.local.bench.extract;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * Both works over all pages, a few pages of one and the same of the other in turn: whatever else the machine does meanwhile hits
 * both alike.
 */
record Round(Cost html, Cost parser) {
    private static final int TURN = 25;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What a work cost.
     *
     * @param nanos time, which is on one thread
     * @param bytes allocated
     */
    record Cost(int pages, long nanos, long bytes) {
        private static final Cost NONE = new Cost(0, 0, 0);

        double pagesPerSecond() {
            return pages * 1e9 / nanos;
        }

        double kilobytesPerPage() {
            return bytes / 1e3 / pages;
        }

        private Cost plus(Cost other) {
            return new Cost(pages + other.pages, nanos + other.nanos, bytes + other.bytes);
        }
    }

    static Round run(Work html, Work parser) {
        Cost htmlCost = Cost.NONE;
        Cost parserCost = Cost.NONE;
        for (int from = 0; from < html.pages(); from += TURN) {
            int to = Math.min(from + TURN, html.pages());
            htmlCost = htmlCost.plus(cost(html, from, to));
            parserCost = parserCost.plus(cost(parser, from, to));
        }
        return new Round(htmlCost, parserCost);
    }

    /** How fast the whole parser is, in parts of how fast jsoup alone is. */
    double ratio() {
        return parser.pagesPerSecond() / html.pagesPerSecond();
    }

    private static Cost cost(Work work, int from, int to) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        int sum = 0;
        for (int number = from; number < to; number++) {
            sum += work.page(number);
        }
        long nanos = System.nanoTime() - start;
        if (sum == 0) {
            throw new IllegalStateException("Nothing came out of " + (to - from) + " pages");
        }
        return new Cost(to - from, nanos, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }
}
