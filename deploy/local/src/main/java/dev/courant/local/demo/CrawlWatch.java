package dev.courant.local.demo;

import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.local.console.Console;
import dev.courant.local.follow.ConsumerGroups;
import dev.courant.local.follow.Metrics;
import dev.courant.local.follow.PageOutcome.Kind;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.LocalSystem;
import dev.courant.local.system.RunState;
import dev.courant.servers.ServerStartException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Follows a crawl from outside until every source has been polled, every page that is to be seen again has been, and all
 * that came of it is in the index.
 */
public final class CrawlWatch implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration STALLED_AFTER = Duration.ofMinutes(2);
    private static final String FRONTIER = Topics.FRONTIER_EVENTS.name();
    private static final List<String> OUTCOMES = List.of(
            Topics.ARTICLES.name(), Topics.REJECTIONS.name(), Topics.PAGES.dlq().name());

    private final LocalSystem system;
    private final Console console;
    private final TopicReader topics;
    private final ConsumerGroups groups;
    private final ArticleIndexReader index;
    private final SourceTally tally = new SourceTally();
    private final Map<String, Long> discovered = new HashMap<>();
    private long revisits;
    private String lastText = "";
    private long lastChange = System.nanoTime();

    public CrawlWatch(LocalSystem system, Console console) {
        RunState state = system.state();
        this.system = system;
        this.console = console;
        topics = TopicReader.fromBeginning(
                state.kafka(),
                Stream.concat(Topics.all().stream(), Stream.of(Topics.FRONTIER_EVENTS))
                        .map(Topic::name)
                        .toList());
        groups = new ConsumerGroups(state.kafka());
        index = new ArticleIndexReader(state.elasticsearch());
    }

    /**
     * Returns when the crawl is over and its articles can be found.
     *
     * @throws ServerStartException if a part of the system is gone for good, or nothing moves for two minutes
     */
    public void awaitEnd() throws InterruptedException {
        while (!look()) {
            requireLife();
        }
        index.refresh();
        console.progressDone(text());
    }

    SourceTally tally() {
        return tally;
    }

    Map<String, Long> discovered() {
        return discovered;
    }

    /** Takes in what is new; whether all is over. */
    private boolean look() throws InterruptedException {
        boolean crawlerIsDone = crawlerIsDone();
        topics.poll(LOOK_EVERY).forEach(tally::add);
        String text = text();
        if (!text.equals(lastText)) {
            lastText = text;
            lastChange = System.nanoTime();
        }
        console.progress(text);
        return crawlerIsDone && everythingIsIndexed();
    }

    /** In the order of the flow: each answer holds for good once those before it do. */
    private boolean everythingIsIndexed() throws InterruptedException {
        return topics.hasReadAllOf(Topics.PAGES.name())
                && !topics.isBehind(groups.committed(ConsumerGroups.PARSER), Topics.PAGES.name())
                && OUTCOMES.stream().allMatch(topics::hasReadAllOf)
                && !topics.isBehind(groups.committed(ConsumerGroups.INDEXER), Topics.ARTICLES.name());
    }

    /**
     * What the frontier was told and has not taken in yet is counted as pending by nobody. So its counts say that all is done only if
     * it had taken in everything before they were asked for, and was told nothing until they came.
     */
    private boolean crawlerIsDone() throws InterruptedException {
        long told = topics.endOf(FRONTIER);
        boolean taken =
                topics.hasReadAllOf(FRONTIER) && !topics.isBehind(groups.committed(ConsumerGroups.FRONTIER), FRONTIER);
        return nothingIsPending() && taken && topics.endOf(FRONTIER) == told;
    }

    private boolean nothingIsPending() throws InterruptedException {
        Optional<Metrics> answer = system.http(CourantService.CRAWLER).metrics().map(Metrics::parse);
        if (answer.isEmpty()) {
            return false;
        }
        Metrics metrics = answer.get();
        // A crawler that has just been started again knows nothing yet, so the most that was ever seen is kept.
        metrics.sumBy("courant_crawler_pages_known", "source")
                .forEach((source, count) -> discovered.merge(source, count.longValue(), Math::max));
        // A crawler that comes back to no page may leave this one out.
        long ahead = (long) metrics.sum("courant_crawler_revisits_pending").orElse(0);
        boolean visited = metrics.sum("courant_crawler_sources_unpolled").orElse(1) == 0
                && metrics.sum("courant_crawler_frontier_pending").orElse(1) == 0;
        revisits = visited ? ahead : 0;
        return visited && ahead == 0;
    }

    private String text() throws InterruptedException {
        String again = revisits == 0 ? "" : "looking again at %d pages · ".formatted(revisits);
        return "%sfetched %d · parsed %d (%d articles, %d rejected) · indexed %d"
                .formatted(
                        again,
                        tally.allPages(),
                        tally.allOutcomes(),
                        tally.allOutcomes(Kind.ARTICLE),
                        tally.allOutcomes(Kind.REJECTED),
                        index.count());
    }

    private void requireLife() {
        String failure = system.onFailure().getNow("");
        if (!failure.isEmpty()) {
            throw new ServerStartException(failure);
        }
        if (System.nanoTime() - lastChange > STALLED_AFTER.toNanos()) {
            throw new ServerStartException("Nothing has moved for " + STALLED_AFTER.toMinutes()
                    + " minutes, at: " + lastText + ". The logs: "
                    + system.state().services().stream()
                            .map(service -> service.log())
                            .toList());
        }
    }

    @Override
    public void close() {
        try (topics) {
            groups.close();
        }
    }
}
