package dev.courant.local.bench.whole;

import dev.courant.local.follow.Metrics;
import dev.courant.local.system.CourantService;
import java.util.Locale;

/** The stages of the way, each the work of one service. What a stage has done is what it says that Kafka or the index took. */
enum Stage {
    CRAWL(CourantService.CRAWLER, "courant_crawler_fetched_total", "published"),
    PARSE(CourantService.PARSER, "courant_parser_pages_total", "article"),
    INDEX(CourantService.INDEXER, "courant_indexer_documents_total", "indexed");

    private final CourantService service;
    private final String counter;
    private final String outcome;

    Stage(CourantService service, String counter, String outcome) {
        this.service = service;
        this.counter = counter;
        this.outcome = outcome;
    }

    CourantService service() {
        return service;
    }

    /** {@code crawl}, {@code parse}, {@code index}: in names of figures and for people. */
    String verb() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many pages it has brought on since it started. */
    long done(Metrics metrics) {
        return metrics.sumBy(counter, "outcome").getOrDefault(outcome, 0.0).longValue();
    }

    /** Of pages that did not come on; there must be none. */
    String others(Metrics metrics) {
        return metrics.sumBy(counter, "outcome").toString();
    }
}
