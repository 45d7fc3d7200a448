package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.publish.Publication;
import dev.courant.crawler.publish.Publisher;
import dev.courant.crawler.robots.RobotsCache;
import dev.courant.crawler.robots.RobotsTxt;
import dev.courant.crawler.source.SourceLists;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.source.SourceStore;
import dev.courant.events.Source;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole crawl: what the sources' lists name is fetched and published. */
public final class Crawler {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ANNOUNCE_PAUSE = Duration.ofSeconds(2);

    private final SourceRegistry registry;
    private final List<Source> file;
    private final SourceStore store;
    private final Frontier frontier;
    private final FinishedLeases finished;
    private final Publisher publisher;
    private final CrawlLoop loop;
    private final Runnable onBroken;
    private final Thread publishing;
    private final Thread crawling;
    private volatile boolean announced;

    /**
     * A crawl that begins with {@link #start}.
     *
     * @param registry the sources, once it is complete
     * @param file the sources that it has to hold in any case
     * @param budgets what was asked for today
     * @param limits of a page's request
     * @param concurrency the most requests under way at once
     * @param onBroken told if the crawl came to an end that nobody asked for
     */
    public Crawler(
            SourceRegistry registry,
            List<Source> file,
            SourceStore store,
            Frontier frontier,
            Fetcher fetcher,
            UserAgent userAgent,
            Publication publication,
            FinishedLeases finished,
            PageBudgets budgets,
            Limits limits,
            int concurrency,
            RefusalListener refusals,
            Clock clock,
            Runnable onBroken) {
        this.registry = registry;
        this.file = List.copyOf(file);
        this.store = store;
        this.frontier = frontier;
        this.finished = finished;
        this.onBroken = onBroken;
        this.publisher = new Publisher(finished, publication, clock);
        RobotsTxt robotsTxt = new RobotsTxt(userAgent.product(), clock);
        LeaseWorker worker = new LeaseWorker(
                new RobotsStep(new RobotsCache(clock), robotsTxt, fetcher, limits),
                fetcher,
                new PageStep(new Answers(clock), registry, userAgent.product(), clock),
                new PollStep(registry, userAgent.product(), clock, refusals),
                new SourceStep(registry, budgets),
                finished,
                limits,
                clock);
        this.loop = new CrawlLoop(frontier, worker, publisher, finished, clock, concurrency);
        this.publishing = Thread.ofVirtual().name("publisher").unstarted(() -> untilInterrupted(publisher::run));
        this.crawling = Thread.ofVirtual().name("crawl").unstarted(() -> untilInterrupted(this::crawl));
    }

    /** Begins to crawl; returns at once. */
    public void start() {
        publishing.start();
        crawling.start();
    }

    /** Ends: requests under way may finish, and what is fetched is published. */
    public void stop() throws InterruptedException {
        if (!loop.stop(STOP_PATIENCE)) {
            LOG.warn("Some requests did not end in time; their URLs are fetched again after the next start");
        }
        crawling.interrupt();
        finished.close();
        publishing.join(STOP_PATIENCE);
        publishing.interrupt();
    }

    private void crawl() throws InterruptedException {
        while (!announce()) {
            Thread.sleep(ANNOUNCE_PAUSE);
        }
        loop.run();
    }

    private boolean announce() {
        if (!registry.isComplete()) {
            return false;
        }
        try {
            registry.merge(file, store);
            registry.listen(new SourceLists(frontier));
            registry.tell();
            announced = true;
            LOG.info("Crawling {} sources", registry.all().size());
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "Kafka did not take the sources; trying again: {}",
                    String.valueOf(e.getCause() == null ? e : e.getCause()));
            return false;
        }
    }

    /** Whether the sources were announced, and the frontier told of their lists. */
    public boolean isAnnounced() {
        return announced;
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private void untilInterrupted(Work work) {
        try {
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.error("The {} thread broke down", Thread.currentThread().getName(), e);
            onBroken.run();
        }
    }
}
