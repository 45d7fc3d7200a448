package dev.courant.crawler.frontier;

/** What is to be asked for. */
public sealed interface Task permits PageTask, PollTask, RemovalTask, RulesTask {
    /** What to request next, as {@link dev.courant.crawler.url.CanonicalUrls} spells it; after a redirect its target. */
    String url();

    /** The source that it was found through. */
    String sourceId();
}
