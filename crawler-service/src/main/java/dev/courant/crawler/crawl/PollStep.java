package dev.courant.crawler.crawl;

import dev.courant.crawler.discover.FeedReader;
import dev.courant.crawler.discover.Found;
import dev.courant.crawler.discover.SitemapReader;
import dev.courant.crawler.discover.UnreadableListException;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Result;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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

    private final Function<String, Duration> delayOf;

    /** @param delayOf the delay that a source asks for, by its id */
    PollStep(Function<String, Duration> delayOf) {
        this.delayOf = delayOf;
    }

    Read read(PollTask task, Answer answer) {
        try {
            Found found = task.kind() == PollTask.Kind.FEED
                    ? FeedReader.read(task.url(), answer.headers().contentType(), answer.body())
                    : SitemapReader.read(task.url(), answer.headers().contentType(), answer.body());
            return new Read(new Result.Ended(Outcome.POLLED), discoveries(task, found));
        } catch (UnreadableListException e) {
            LOG.warn("Source {}: {} {}", task.sourceId(), task.url(), e.getMessage());
            return new Read(new Result.Ended(Outcome.UNREADABLE_LIST), List.of());
        }
    }

    /** The sitemaps that a robots.txt names. */
    Read sitemaps(PollTask task, Collection<String> sitemaps) {
        return new Read(
                new Result.Ended(Outcome.POLLED), discoveries(task, new Found(List.of(), List.copyOf(sitemaps))));
    }

    private List<Discovery> discoveries(PollTask task, Found found) {
        Duration delay = delayOf.apply(task.sourceId());
        Stream<Discovery> pages = found.pages().stream()
                .map(link -> new Discovery(new PageTask(link.url(), task.sourceId(), link.hint()), delay));
        Stream<Discovery> lists = found.lists().stream()
                .filter(list -> task.depth() < MAX_DEPTH)
                .map(list -> new Discovery(task.child(list), delay));
        return Stream.concat(pages, lists).toList();
    }
}
