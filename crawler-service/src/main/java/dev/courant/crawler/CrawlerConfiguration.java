package dev.courant.crawler;

import dev.courant.crawler.api.FrontierLookup;
import dev.courant.crawler.api.Problems;
import dev.courant.crawler.crawl.Crawler;
import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.kafka.FrontierSettings;
import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.publish.Publication;
import dev.courant.crawler.source.SourceFile;
import dev.courant.crawler.source.SourceFileException;
import dev.courant.crawler.source.Sources;
import dev.courant.crawler.stats.SourceMeters;
import dev.courant.crawler.stats.SourceTable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the steps of the crawl together. */
@Configuration(proxyBeanMethods = false)
class CrawlerConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Sources sources(CrawlerProperties properties) {
        Path file = properties.sources();
        if (!Files.isRegularFile(file)) {
            throw new SourceFileException(
                    file.toAbsolutePath(),
                    "does not exist; set COURANT_CRAWLER_SOURCES (courant.crawler.sources) to a YAML file of sources",
                    null);
        }
        return new Sources(new SourceFile(file).read());
    }

    @Bean
    SourceMeters sourceMeters(MeterRegistry registry) {
        return new SourceMeters(registry);
    }

    @Bean
    SourceTable sourceTable(Sources sources, SourceMeters meters) {
        return new SourceTable(sources, meters);
    }

    @Bean
    FrontierPolicy frontierPolicy(CrawlerProperties properties) {
        return properties.frontierPolicy();
    }

    @Bean
    FrontierSettings frontierSettings(CrawlerProperties properties) {
        return properties.frontierSettings();
    }

    @Bean
    FrontierLookup frontierLookup(Frontier frontier, Clock clock) {
        return new FrontierLookup(frontier, clock);
    }

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    Fetcher fetcher(CrawlerProperties properties, Clock clock) {
        AddressGuard guard = new AddressGuard(
                properties.allowPrivateAddresses(), properties.agent().hasContact());
        return new OkHttpFetcher(guard, properties.proxyServer(), properties.agent(), clock);
    }

    @Bean
    CrawlLifecycle crawlLifecycle(
            CrawlerProperties properties,
            Sources sources,
            Frontier frontier,
            Fetcher fetcher,
            EventSink sink,
            Publication publication,
            Clock clock,
            BrokenCrawl broken) {
        CrawlerProperties.Batch batch = properties.batch();
        return new CrawlLifecycle(new Crawler(
                sources.all(),
                frontier,
                fetcher,
                properties.agent(),
                sink,
                publication,
                new FinishedLeases(batch.pages(), batch.bytes(), 4 * batch.bytes()),
                properties.fetchLimits(),
                properties.concurrency(),
                clock,
                broken));
    }

    @Bean
    BrokenCrawl brokenCrawl(ApplicationEventPublisher events) {
        return new BrokenCrawl(events);
    }

    @Bean
    MeterBinder frontierGauges(Frontier frontier, CrawlLifecycle crawl) {
        return registry -> {
            gauge(registry, frontier, "frontier.pending", FrontierCounts::pending);
            // "Nothing to do" is not to be seen before the frontier was told what there is.
            gauge(
                    registry,
                    frontier,
                    "sources.unpolled",
                    counts -> counts.sourcesUnpolled() + (crawl.isAnnounced() ? 0 : 1));
            gauge(registry, frontier, "revisits.pending", FrontierCounts::revisits);
        };
    }

    private static void gauge(
            MeterRegistry registry, Frontier frontier, String name, ToIntFunction<FrontierCounts> count) {
        Gauge.builder("courant.crawler." + name, frontier, it -> count.applyAsInt(it.counts()))
                .register(registry);
    }
}
