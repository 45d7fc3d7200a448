package dev.courant.local.bench.crawl;

import dev.courant.local.bench.Measurement;
import dev.courant.local.console.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The figures under their names, for the file and for people.
 *
 * @param medianBytes of a page as it goes over the wire
 */
record CrawlReport(int hosts, long medianBytes, List<Leg> legs) {
    private static final Map<String, String> NAMES =
            Map.of(CrawlBenchmark.CRAWLER, "crawler", CrawlBenchmark.BARE, "bare", CrawlBenchmark.SCRAPY, "scrapy");

    Measurement measurement() {
        SequencedMap<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("hosts", hosts);
        sizes.put("page_bytes_gzip_median", medianBytes);
        legs.forEach(leg -> sizes.put(NAMES.get(leg.name()) + "_pages", leg.pages()));
        return new Measurement(sizes, headline(), figures(), table());
    }

    /** The ratios are of pages for a CPU-second: pages/s depend on what else this machine has to do, the broker's work among it. */
    private SequencedMap<String, Double> headline() {
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        Leg crawler = leg(CrawlBenchmark.CRAWLER).orElseThrow();
        leg(CrawlBenchmark.SCRAPY).ifPresent(scrapy -> headline.put("ratio_scrapy_cpu", ratio(crawler, scrapy)));
        leg(CrawlBenchmark.BARE).ifPresent(bare -> headline.put("ratio_bare", ratio(crawler, bare)));
        headline.put("crawler_pages_per_s", crawler.pagesPerSecond());
        headline.put("crawler_cpu_s_per_1000", crawler.cpuPerThousand());
        return headline;
    }

    private static double ratio(Leg crawler, Leg other) {
        return other.cpuPerThousand() / crawler.cpuPerThousand();
    }

    private Optional<Leg> leg(String name) {
        return legs.stream().filter(leg -> leg.name().equals(name)).findFirst();
    }

    private SequencedMap<String, Object> figures() {
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        for (Leg leg : legs) {
            figures.put(NAMES.get(leg.name()) + "_pages_per_s", leg.pagesPerSecond());
            figures.put(NAMES.get(leg.name()) + "_cpu_s_per_1000", leg.cpuPerThousand());
        }
        return figures;
    }

    private List<String> table() {
        Leg crawler = leg(CrawlBenchmark.CRAWLER).orElseThrow();
        Table table = new Table("", "pages/s", "CPU-s for 1,000 pages", "the crawler's pages for a CPU-second ÷ its");
        for (Leg leg : legs) {
            table.row(
                    leg.name(),
                    number("%.0f", leg.pagesPerSecond()),
                    number("%.2f", leg.cpuPerThousand()),
                    number("%.2f", ratio(crawler, leg)));
        }
        return table.lines();
    }

    private static String number(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
