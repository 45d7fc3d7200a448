package dev.courant.crawler.frontier;

/**
 * How much is left; all figures are of one moment.
 *
 * @param pending URLs known and not finished: waiting, leased, or not yet acknowledged; a recurring list counts until
 *     its first reading is over and, later, while it is being read; a published page while it is visited again
 * @param sourcesUnpolled sources of which a list still waits for its first reading
 * @param revisits published pages that a visit is still to come to, or under way
 */
public record FrontierCounts(int pending, int sourcesUnpolled, int revisits) {}
