package dev.courant.crawler;

import dev.courant.crawler.crawl.Crawler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the crawl when all else is up, and ends it before anything else goes down. */
final class CrawlLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CrawlLifecycle.class);

    private final Crawler crawler;
    private volatile boolean running;

    CrawlLifecycle(Crawler crawler) {
        this.crawler = crawler;
    }

    @Override
    public void start() {
        crawler.start();
        running = true;
    }

    /** Whether the sources are known to all. */
    boolean isAnnounced() {
        return crawler.isAnnounced();
    }

    @Override
    public void stop() {
        running = false;
        try {
            crawler.stop();
            LOG.info("Crawl ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
