package dev.courant.crawler.crawl;

import dev.courant.crawler.discover.FeedReader;
import dev.courant.crawler.discover.Found;
import dev.courant.crawler.discover.SectionReader;
import dev.courant.crawler.discover.SitemapReader;
import dev.courant.crawler.discover.UnreadableListException;
import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.robots.RobotsTag;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Source;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is made of the answer to a list's request. */
final class PollStep {
    /** Indexes of indexes are outside the protocol, yet some sites have them; deeper ones are rings or traps. */
    static final int MAX_DEPTH = 3;

    private static final Logger LOG = LoggerFactory.getLogger(PollStep.class);

    /** What a list came to. */
    record Read(Result result, List<Discovery> found) {}

    private final Map<String, Source> sources;
    private final String product;
    private final SectionReader sections;

    /** @param product our name in robots.txt's terms */
    PollStep(Collection<Source> sources, String product) {
        this.sources = sources.stream().collect(Collectors.toUnmodifiableMap(Source::id, source -> source));
        this.product = product;
        this.sections = new SectionReader(product);
    }

    Read read(PollTask task, Answer answer) {
        try {
            return new Read(new Result.Ended(Outcome.POLLED), discoveries(task, found(task, answer)));
        } catch (UnreadableListException e) {
            LOG.warn("Source {}: {} {}", task.sourceId(), task.url(), e.getMessage());
            return new Read(new Result.Ended(Outcome.UNREADABLE_LIST), List.of());
        }
    }

    private Found found(PollTask task, Answer answer) throws UnreadableListException {
        String contentType = answer.headers().contentType();
        return switch (task.kind()) {
            case FEED -> FeedReader.read(task.url(), contentType, answer.body());
            case SECTION -> section(task, answer);
            case SITEMAP, ROBOTS_SITEMAPS, ROBOTS -> SitemapReader.read(task.url(), contentType, answer.body());
        };
    }

    private Found section(PollTask task, Answer answer) throws UnreadableListException {
        FetchResult.AnswerHeaders headers = answer.headers();
        if (RobotsTag.of(headers.robotsTag(), product).nofollow()) {
            return new Found(List.of(), List.of());
        }
        return sections.read(task.url(), headers.contentType(), answer.body(), sectionsOf(task.sourceId()));
    }

    private Set<String> sectionsOf(String sourceId) {
        Source source = sources.get(sourceId);
        return source == null
                ? Set.of()
                : source.sections().stream()
                        .flatMap(url -> CanonicalUrls.of(url).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    private Duration delayOf(String sourceId) {
        Source source = sources.get(sourceId);
        return source == null ? Source.DEFAULT_DELAY : source.delay();
    }

    /** The sitemaps that a robots.txt names. */
    Read sitemaps(PollTask task, Collection<String> sitemaps) {
        return new Read(
                new Result.Ended(Outcome.POLLED), discoveries(task, new Found(List.of(), List.copyOf(sitemaps))));
    }

    private List<Discovery> discoveries(PollTask task, Found found) {
        Duration delay = delayOf(task.sourceId());
        Stream<Discovery> pages = found.pages().stream()
                .map(link ->
                        new Discovery(new PageTask(link.url(), task.sourceId(), link.hint()), delay, link.changedAt()));
        Stream<Discovery> lists = found.lists().stream()
                .filter(list -> task.depth() < MAX_DEPTH)
                .map(list -> new Discovery(task.child(list), delay));
        return Stream.concat(pages, lists).toList();
    }
}
