package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.publish.Publication;
import dev.courant.crawler.schedule.InMemoryFrontier;
import dev.courant.crawler.site.LocalSite;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.source.SourceStore;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.events.Topics;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A crawl whose events end in a list. */
final class Crawl implements FrontierListener {
    static final int MAX_BODY = 100_000;

    final List<String> topics = new CopyOnWriteArrayList<>();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    final SourceRegistry registry = new SourceRegistry();
    final Map<String, Integer> events = new ConcurrentSkipListMap<>();
    final AtomicInteger failures = new AtomicInteger();
    final Frontier frontier;
    final AtomicBoolean isBroken = new AtomicBoolean();
    volatile UnaryOperator<Fetcher> around = UnaryOperator.identity();
    volatile @Nullable Error sinkError;
    volatile @Nullable Integer maxPagesPerDay;
    volatile Clock dayClock = Clock.systemUTC();
    private final List<Page> published = new CopyOnWriteArrayList<>();
    private volatile @Nullable Crawler crawler;

    Crawl(List<Duration> revisitAfter) {
        this(PollLimits.DEFAULT, revisitAfter);
    }

    /** One whose lists are read at this interval, whatever they bring. */
    Crawl(Duration pollInterval) {
        this(new PollLimits(pollInterval, pollInterval, pollInterval), List.of());
    }

    private Crawl(PollLimits polls, List<Duration> revisitAfter) {
        frontier = new InMemoryFrontier(
                new FrontierPolicy(
                        polls,
                        4,
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(5),
                        4,
                        Duration.ofMillis(50),
                        5,
                        revisitAfter,
                        Duration.ZERO,
                        1_000,
                        Duration.ofDays(1)),
                this,
                Clock.systemUTC());
    }

    void start(LocalSite site, Duration delay) {
        start(site, delay, List.of(site.url("/feed")));
    }

    void start(LocalSite site, Duration delay, List<String> feeds) {
        start(site, delay, feeds, List.of());
    }

    void start(LocalSite site, Duration delay, List<String> feeds, List<String> sections) {
        Source source = new Source(
                "paper",
                "Paper",
                site.url("/"),
                null,
                null,
                null,
                feeds,
                List.of(),
                sections,
                delay,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                maxPagesPerDay);
        UserAgent userAgent = new UserAgent("Courant/1");
        registry.complete();
        Crawler started = new Crawler(
                registry,
                List.of(source),
                store(),
                frontier,
                around.apply(new OkHttpFetcher(new AddressGuard(true, false), userAgent, Clock.systemUTC())),
                userAgent,
                this::publish,
                new FinishedLeases(100, 1_000_000, 4_000_000),
                new PageBudgets(null, dayClock),
                new Limits(MAX_BODY, Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(60)),
                16,
                (sourceId, reason) -> refused.add(reason),
                Clock.systemUTC(),
                () -> isBroken.set(true));
        crawler = started;
        started.start();
    }

    private SourceStore store() {
        return new SourceStore() {
            @Override
            public void put(Collection<Source> sources) {
                publish(sources.stream()
                        .map(source -> new Outgoing(Topics.SOURCES, SourceCodec.encode(source, Instant.EPOCH)))
                        .toList());
            }

            @Override
            public void remove(String id) {
                throw new AssertionError("Nobody removes " + id);
            }
        };
    }

    /** Whether the frontier was told of all, and nothing is left. */
    boolean isDone() {
        Crawler started = crawler;
        return started != null && started.isAnnounced() && frontier.counts().equals(new FrontierCounts(0, 0, 0));
    }

    private void publish(List<Outgoing> pages, List<Report> reports) {
        reports.stream()
                .flatMap(report -> report.found().stream())
                .forEach(found -> told.add(URI.create(found.task().url()).getPath()));
        Publication.to(this::publish, frontier).publish(pages, reports);
    }

    private void publish(List<Outgoing> outgoing) {
        Error error = sinkError;
        if (error != null) {
            throw error;
        }
        boolean arePages = outgoing.getFirst().topic().equals(Topics.PAGES);
        if (arePages && failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("Kafka is away");
        }
        outgoing.forEach(event -> {
            topics.add(event.topic().name());
            if (event.topic().equals(Topics.PAGES)) {
                published.add(
                        PageCodec.decode(event.event().headers(), event.event().value()));
            }
        });
    }

    /** Before, there is nothing to do yet, which looks as if all were done. */
    boolean isAnnounced() {
        Crawler started = crawler;
        return started != null && started.isAnnounced();
    }

    boolean hasPublished() {
        return !published.isEmpty();
    }

    /** In the order of their events. */
    List<Page> published() {
        return List.copyOf(published);
    }

    /** By canonical URL; a page published twice is an error. */
    Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        published.forEach(page -> {
            if (pages.put(page.canonicalUrl(), page) != null) {
                throw new AssertionError("Published twice: " + page.canonicalUrl());
            }
        });
        return pages;
    }

    static String rss(String... urls) {
        return Arrays.stream(urls)
                .map(url -> "<item><title>Story " + url.replaceFirst("^http://[^/]*", "") + "</title><link>" + url
                        + "</link><pubDate>Sat, 31 Jan 2026 10:00:00 GMT</pubDate></item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>x</link>"
                                + "<description>d</description>",
                        "</channel></rss>"));
    }

    @Override
    public void discovered(String sourceId) {
        events.merge("discovered", 1, Integer::sum);
    }

    @Override
    public void ended(String sourceId, Outcome outcome) {
        events.merge(outcome.name(), 1, Integer::sum);
    }

    @Override
    public void revisited(String sourceId, Outcome outcome) {
        events.merge("again " + outcome, 1, Integer::sum);
    }

    @Override
    public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {
        events.merge(kind + " " + outcome, 1, Integer::sum);
    }

    void stop() throws InterruptedException {
        Crawler started = crawler;
        if (started != null) {
            started.stop();
        }
    }
}
