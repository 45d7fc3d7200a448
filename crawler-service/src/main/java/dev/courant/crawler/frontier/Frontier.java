package dev.courant.crawler.frontier;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is known and not fetched yet, and when which host may be asked.
 *
 * <p>Promises: two requests to one host are never closer than its delay; a URL is leased to one at a time and is not
 * given out again once it ended, but for the visits that its age calls for; whatever is not reported by its deadline is given out anew, under a new lease. Safe for many threads.
 */
public interface Frontier {
    /**
     * Begins to poll a source; it counts as unpolled until each of its lists was read once, or could not be.
     *
     * @param lists its feeds, sitemaps and section pages
     * @param delay the shortest time between two requests to their hosts
     */
    void watch(String sourceId, Collection<PollTask> lists, Duration delay);

    /**
     * Begins no further reading of lists of a source; what they named already is fetched.
     *
     * @param lists as they were given to {@link #watch}
     */
    void unwatch(String sourceId, Collection<PollTask> lists);

    /**
     * Takes a discovery in. A page that is known already is left as it is, unless the discovery dates it later than any
     * before: then a published page's next visit comes now.
     */
    void discover(Discovery discovery);

    /**
     * Takes a page down for good: a lease with its {@link RemovalTask} comes, and none with the page ever after.
     *
     * @param url as {@link dev.courant.crawler.url.CanonicalUrls} spells it; nobody has to know it
     */
    void takeDown(String url);

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

    /**
     * What is known of a page or list.
     *
     * @param url as {@link dev.courant.crawler.url.CanonicalUrls} spells it
     * @return empty if nothing that was read has named it
     */
    Optional<Knowledge> find(String url);

    /** How much is left. */
    FrontierCounts counts();
}
