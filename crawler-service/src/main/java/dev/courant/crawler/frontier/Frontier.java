package dev.courant.crawler.frontier;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What is known and not fetched yet, and when which host may be asked.
 *
 * <p>Promises: two requests to one host are never closer than its delay; a URL is leased to one at a time and is not
 * given out again once it ended; whatever is not reported by its deadline is given out anew, under a new lease. Safe for many threads.
 */
public interface Frontier {
    /**
     * Begins to poll a source; it counts as unpolled until each of its lists was read once, or could not be.
     *
     * @param lists its feeds and sitemaps
     * @param delay the shortest time between two requests to their hosts
     */
    void watch(String sourceId, Collection<PollTask> lists, Duration delay);

    /**
     * Takes a discovery in.
     *
     * @return whether it was new; what is known already is left as it is
     */
    boolean discover(Discovery discovery);

    /**
     * Leases whose window is open.
     *
     * @param max the most to return
     * @param patience how long to wait if none is due
     * @return none if none became due in time
     */
    List<Lease> lease(int max, Duration patience) throws InterruptedException;

    /** Takes in what became of a lease. */
    void report(Report report);

    /** How much is left. */
    FrontierCounts counts();
}
