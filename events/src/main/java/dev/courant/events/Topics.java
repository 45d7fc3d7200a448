package dev.courant.events;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Every topic of Courant. They are created by the runner or the chart, never by accident. */
public final class Topics {
    /** The broker's limit for batches on the topics of pages and the DLQs: a page of 8 MiB and its headers. */
    public static final int PAGE_MESSAGE_BYTES = 9 * 1024 * 1024;

    static final Duration LONG = Duration.ofDays(90);
    private static final int FRONTIER_MESSAGE_BYTES = 1024 * 1024;
    private static final int EVENT_MESSAGE_BYTES = PAGE_MESSAGE_BYTES;

    /** {@link Source}s by id. */
    public static final Topic SOURCES = new Topic("news.sources", 1, Duration.ZERO, EVENT_MESSAGE_BYTES);

    /** {@link Page}s by canonical URL. */
    public static final Topic PAGES = new Topic("news.pages", 64, Duration.ofDays(7), PAGE_MESSAGE_BYTES);

    /** {@link Page}s from archives, which wait while fresh ones are read; otherwise as {@link #PAGES}. */
    public static final Topic PAGES_BACKFILL =
            new Topic("news.pages.backfill", 64, Duration.ofDays(7), PAGE_MESSAGE_BYTES);

    /** {@link ArticleEvent}s by article id. */
    public static final Topic ARTICLES = new Topic("news.articles", 64, LONG, EVENT_MESSAGE_BYTES);

    /** {@link Rejection}s by article id. */
    public static final Topic REJECTIONS = new Topic("news.rejections", 64, Duration.ofDays(7), EVENT_MESSAGE_BYTES);

    /** What the crawler's frontier is told, by registrable domain; the crawler's own, in its own form. */
    public static final Topic FRONTIER_EVENTS =
            new Topic("news.frontier.events", 64, Duration.ofDays(1), FRONTIER_MESSAGE_BYTES);

    /** URLs to fetch, by registrable domain; the crawler's own, in its own form. */
    public static final Topic FRONTIER_LEASES =
            new Topic("news.frontier.leases", 64, Duration.ofHours(1), FRONTIER_MESSAGE_BYTES);

    private Topics() {}

    /** Those that only the crawler reads: no contract, but to be created as well. Their number of partitions never changes. */
    public static List<Topic> internal() {
        return List.of(FRONTIER_EVENTS, FRONTIER_EVENTS.dlq(), FRONTIER_LEASES);
    }

    /** All that others may read, each DLQ behind the topic whose readers fill it. */
    public static List<Topic> all() {
        return Stream.of(
                        Stream.of(SOURCES, PAGES, PAGES.dlq(), PAGES_BACKFILL, PAGES_BACKFILL.dlq()),
                        Stream.of(ARTICLES, ARTICLES.dlq(), REJECTIONS))
                .flatMap(topics -> topics)
                .toList();
    }
}
