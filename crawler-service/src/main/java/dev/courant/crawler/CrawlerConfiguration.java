package dev.courant.crawler;

import dev.courant.crawler.api.FrontierLookup;
import dev.courant.crawler.api.Problems;
import dev.courant.crawler.api.SourcesApi;
import dev.courant.crawler.api.Takedown;
import dev.courant.crawler.api.WriteGuard;
import dev.courant.crawler.crawl.Crawler;
import dev.courant.crawler.crawl.PageBudgets;
import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.Fetcher;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.kafka.FrontierSettings;
import dev.courant.crawler.publish.FinishedLeases;
import dev.courant.crawler.publish.Publication;
import dev.courant.crawler.source.FileSources;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.source.SourceStore;
import dev.courant.crawler.stats.SourceMeters;
import dev.courant.crawler.stats.SourceTable;
import dev.courant.crawler.survey.SiteSurvey;
import dev.courant.crawler.survey.SurveyLimits;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.function.ToIntFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the steps of the crawl together. */
@Configuration(proxyBeanMethods = false)
class CrawlerConfiguration {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SourceRegistry sourceRegistry() {
        return new SourceRegistry();
    }

    /** Read before anything starts, so that a mistake in it is told at once. */
    @Bean
    FileSources fileSources(CrawlerProperties properties) {
        return FileSources.of(properties.sources());
    }

    @Bean
    SiteSurvey siteSurvey(CrawlerProperties properties, Fetcher fetcher, Clock clock) {
        return new SiteSurvey(
                fetcher, properties.agent().product(), properties.fetchLimits(), SurveyLimits.DEFAULT, clock);
    }

    @Bean
    SourcesApi sourcesApi(SourceRegistry registry, SourceStore store, SiteSurvey surveys, Clock clock) {
        return new SourcesApi(registry, store, surveys, clock);
    }

    @Bean
    Takedown takedown(Frontier frontier) {
        return new Takedown(frontier);
    }

    @Bean
    WebMvcConfigurer writeGuard(CrawlerProperties properties) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new WriteGuard(properties.apiToken()));
            }
        };
    }

    @Bean
    SourceMeters sourceMeters(MeterRegistry registry) {
        return new SourceMeters(registry);
    }

    @Bean
    SourceTable sourceTable(SourceRegistry sources, SourceMeters meters) {
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
        return new OkHttpFetcher(guard, properties.proxyServer(), properties.names(), properties.agent(), clock);
    }

    @Bean
    CrawlLifecycle crawlLifecycle(
            CrawlerProperties properties,
            SourceRegistry registry,
            FileSources file,
            SourceStore store,
            Frontier frontier,
            Fetcher fetcher,
            Publication publication,
            SourceMeters refusals,
            Clock clock,
            BrokenCrawl broken) {
        CrawlerProperties.Batch batch = properties.batch();
        return new CrawlLifecycle(new Crawler(
                registry,
                file.all(),
                store,
                frontier,
                fetcher,
                properties.agent(),
                publication,
                new FinishedLeases(batch.pages(), batch.bytes(), 4 * batch.bytes()),
                new PageBudgets(properties.frontierSettings().stateFolder().resolve("page-budgets"), clock),
                properties.fetchLimits(),
                properties.concurrency(),
                refusals,
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
