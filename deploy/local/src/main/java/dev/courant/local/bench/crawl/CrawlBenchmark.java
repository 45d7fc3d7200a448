package dev.courant.local.bench.crawl;

import dev.courant.events.Topics;
import dev.courant.local.bench.BenchSettings;
import dev.courant.local.bench.Benchmark;
import dev.courant.local.bench.Measurement;
import dev.courant.local.console.Console;
import dev.courant.local.follow.Metrics;
import dev.courant.local.system.FreshFolder;
import dev.courant.local.system.ServiceHttp;
import dev.courant.servers.FreePorts;
import dev.courant.servers.LocalKafka;
import dev.courant.servers.TopicCreator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code crawl}: what fetching a page and publishing it costs, beside Scrapy, and beside an HTTP client that does nothing else. */
public final class CrawlBenchmark implements Benchmark {
    static final String CRAWLER = "the crawler";
    static final String SCRAPY = "Scrapy";
    static final String BARE = "the bare HTTP client";

    private static final int PARTITIONS = 4;
    private static final int HOSTS = 200;
    private static final int PAGES_PER_HOST = 200;
    private static final int QUICK_PAGES_PER_HOST = 20;

    /** Scrapy takes longer for a page, and needs no time to warm up. */
    private static final int SCRAPY_SHARE = 6;

    @Override
    public String name() {
        return "crawl";
    }

    @Override
    public String description() {
        return "The crawler on 200 hosts of this machine, beside Scrapy and a bare HTTP client: pages/s, CPU for a page.";
    }

    @Override
    public Measurement run(BenchSettings settings) throws IOException, InterruptedException {
        Path folder = settings.emptyFolder("bench-crawl");
        int pagesPerHost = settings.quick() ? QUICK_PAGES_PER_HOST : PAGES_PER_HOST;
        CrawlReport report;
        try (HostsProcess hosts = HostsProcess.start(folder)) {
            Contenders contenders = new Contenders(settings.home(), folder, hosts, HOSTS);
            List<Leg> legs = legs(contenders, pagesPerHost, settings.console());
            report = new CrawlReport(HOSTS, hosts.medianBytes(), legs);
        }
        FreshFolder.delete(folder);
        return report.measurement();
    }

    private static List<Leg> legs(Contenders contenders, int pagesPerHost, Console console)
            throws IOException, InterruptedException {
        long pages = (long) HOSTS * pagesPerHost;
        List<Leg> legs = new ArrayList<>();
        legs.add(crawler(contenders, pagesPerHost, console));
        legs.add(Leg.run(BARE, contenders.bare(), pages, contenders.served()::served, console));
        if (Contenders.hasScrapy()) {
            int each = Math.max(1, pagesPerHost / SCRAPY_SHARE);
            legs.add(Leg.run(
                    SCRAPY, contenders.scrapy(each), (long) HOSTS * each, contenders.served()::served, console));
        } else {
            console.line(
                    "Scrapy is not here, so there is no ratio to it (Debian, Ubuntu: apt-get install python3-scrapy).");
        }
        return legs;
    }

    /** Pages count when Kafka has acknowledged them. */
    private static Leg crawler(Contenders contenders, int pagesPerHost, Console console)
            throws IOException, InterruptedException {
        int port = FreePorts.next();
        ServiceHttp http = new ServiceHttp("http://127.0.0.1:" + port);
        try (LocalKafka kafka = LocalKafka.start(contenders.folder().resolve("kafka"))) {
            TopicCreator topics = new TopicCreator(kafka.bootstrapServers());
            topics.create(Topics.all(), PARTITIONS);
            topics.create(Topics.internal(), PARTITIONS);
            return Leg.run(
                    CRAWLER,
                    contenders.crawler(kafka.bootstrapServers(), port, pagesPerHost),
                    (long) HOSTS * pagesPerHost,
                    () -> published(http),
                    console);
        }
    }

    private static long published(ServiceHttp http) throws InterruptedException {
        return http.metrics()
                .map(text -> Metrics.parse(text).sumBy("courant_crawler_fetched_total", "outcome"))
                .map(fetched -> fetched.getOrDefault("published", 0.0).longValue())
                .orElse(0L);
    }
}
