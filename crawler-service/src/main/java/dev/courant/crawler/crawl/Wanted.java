package dev.courant.crawler.crawl;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.url.QueryExplosions;
import dev.courant.crawler.url.SourceFilter;
import dev.courant.crawler.url.UrlTraps;
import dev.courant.crawler.url.UrlTraps.Trap;
import dev.courant.events.Source;
import dev.courant.events.WireNames;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Which of the pages that a list names are to be fetched: no traps, and what its source takes. */
final class Wanted {
    private static final int MAX_PATHS = 10_000;

    private final SourceRegistry sources;
    private final RefusalListener refusals;
    private final Clock clock;
    private final QueryExplosions explosions = new QueryExplosions(MAX_PATHS);

    Wanted(SourceRegistry sources, RefusalListener refusals, Clock clock) {
        this.sources = sources;
        this.refusals = refusals;
        this.clock = clock;
    }

    List<Link> of(String sourceId, List<Link> links) {
        SourceFilter filter = filter(sources, sourceId);
        return links.stream()
                .filter(link -> isWanted(sourceId, link.url(), filter))
                .toList();
    }

    private boolean isWanted(String sourceId, String url, SourceFilter filter) {
        Optional<String> refusal = filter.refusal(url).isPresent()
                ? Optional.of("filter")
                : UrlTraps.of(url, clock.instant())
                        .or(() -> explosions.look(url))
                        .map(Wanted::label);
        refusal.ifPresent(reason -> refusals.refused(sourceId, reason));
        return refusal.isEmpty();
    }

    private static String label(Trap trap) {
        return WireNames.of(trap);
    }

    /** What a source takes; of one that is not known, everything. */
    static SourceFilter filter(SourceRegistry sources, String sourceId) {
        return sources.find(sourceId).map(Wanted::filter).orElse(SourceFilter.NONE);
    }

    private static SourceFilter filter(Source source) {
        boolean isAny = !source.include().isEmpty()
                || !source.exclude().isEmpty()
                || !source.languages().isEmpty();
        return isAny ? new SourceFilter(source.include(), source.exclude(), source.languages()) : SourceFilter.NONE;
    }
}
