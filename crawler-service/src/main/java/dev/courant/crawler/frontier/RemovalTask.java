package dev.courant.crawler.frontier;

/** A page to take down: its removal is published, and nothing is asked for. */
public record RemovalTask(String url, String sourceId) implements Task {
    /** The source of a page that no source was known to have. */
    public static final String NO_SOURCE = "-";

    /** The removal of what a task would fetch. */
    public static RemovalTask of(Task page) {
        return new RemovalTask(page.url(), page.sourceId());
    }
}
