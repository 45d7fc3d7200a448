package dev.courant.crawler.frontier;

/**
 * How much is left; both figures are of one moment.
 *
 * @param pending URLs known and not finished: waiting, leased, or not yet acknowledged; a recurring list counts until
 *     its first reading is over and, later, while it is being read
 * @param sourcesUnpolled sources of which a list still waits for its first reading
 */
public record FrontierCounts(int pending, int sourcesUnpolled) {}
