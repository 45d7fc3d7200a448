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
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.poll.FeedDiff;
import dev.courant.crawler.poll.HttpFreshness;
import dev.courant.crawler.poll.Reading;
import dev.courant.crawler.robots.RobotsTag;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is made of the answer to a list's request. */
final class PollStep {
    /** Indexes of indexes are outside the protocol, yet some sites have them; deeper ones are rings or traps. */
    static final int MAX_DEPTH = 3;

    /** Entries over all lists; of 16 bytes each. */
    private static final long MAX_REMEMBERED = 2_000_000;

    private static final Found.About NOTHING = Found.About.NOTHING;
    private static final Logger LOG = LoggerFactory.getLogger(PollStep.class);

    /**
     * What a list came to.
     *
     * @param reading null if it was no reading of a list
     * @param afterwards to be done once that is published
     */
    record Read(
            Result result, List<Discovery> found, @Nullable Reading reading, Runnable afterwards) {
        static Read of(Result result, Reading reading) {
            return new Read(result, List.of(), reading, () -> {});
        }
    }

    private final SourceRegistry sources;
    private final Wanted wanted;
    private final String product;
    private final SectionReader sections;
    private final Clock clock;
    private final FeedDiff diff = new FeedDiff(MAX_REMEMBERED);

    /** @param product our name in robots.txt's terms */
    PollStep(SourceRegistry sources, String product, Clock clock, RefusalListener refusals) {
        this.sources = sources;
        this.wanted = new Wanted(sources, refusals, clock);
        this.product = product;
        this.clock = clock;
        this.sections = new SectionReader(product);
    }

    /**
     * An answer with a list.
     *
     * @param last how it was when it was read last, null if it never was
     */
    Read read(PollTask task, @Nullable PublishedVersion last, Answer answer) {
        String hash = PageHash.of(answer.body());
        if (last != null && last.hash().equals(hash) && task.kind() != PollTask.Kind.SITEMAP) {
            return Read.of(
                    new Result.Listed(version(answer, hash, true)), new Reading.Unchanged(hints(answer, NOTHING)));
        }
        try {
            return read(task, found(task, answer), answer, hash);
        } catch (UnreadableListException e) {
            LOG.warn("Source {}: {} {}", task.sourceId(), task.url(), e.getMessage());
            return Read.of(new Result.Ended(Outcome.UNREADABLE_LIST), new Reading.Failed(null));
        }
    }

    private Read read(PollTask task, Found found, Answer answer, String hash) {
        String list = task.sourceId() + "\n" + (task.readFor() == null ? task.url() : task.readFor());
        List<Found.Link> entries =
                Stream.concat(found.pages().stream(), found.sitemaps().stream()).toList();
        FeedDiff.Difference difference = diff.compare(list, entries);
        Set<Found.Link> news = Set.copyOf(difference.news());
        List<Found.Link> pages = wanted.of(
                task.sourceId(), found.pages().stream().filter(news::contains).toList());
        return new Read(
                new Result.Listed(version(answer, hash, found.sitemaps().isEmpty())),
                discoveries(task, pages, found.sitemaps()),
                reading(entries, difference, hints(answer, found.about())),
                () -> diff.remember(list, difference));
    }

    /** The list is as it was, says the server. */
    Read unchanged(PublishedVersion last, Answer answer) {
        var headers = answer.headers();
        PublishedVersion now = last.confirmedWith(headers.etag(), headers.lastModified());
        return Read.of(new Result.Listed(now), new Reading.Unchanged(hints(answer, NOTHING)));
    }

    /** Of an index the server is not asked whether it changed: its parts are to be named again and again. */
    private PublishedVersion version(Answer answer, String hash, boolean mayBeConfirmed) {
        var headers = answer.headers();
        return new PublishedVersion(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                mayBeConfirmed ? headers.etag() : null,
                mayBeConfirmed ? headers.lastModified() : null,
                hash);
    }

    private Reading.Read reading(List<Found.Link> entries, FeedDiff.Difference difference, Reading.Hints hints) {
        Instant now = clock.instant();
        List<Instant> dates = entries.stream()
                .map(PollStep::date)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(date -> !date.isAfter(now))
                .sorted()
                .toList();
        return new Reading.Read(
                entries.size(),
                difference.unseen(),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                hints);
    }

    private static @Nullable Instant date(Found.Link entry) {
        if (entry.hint() != null && entry.hint().publishedAt() != null) {
            return entry.hint().publishedAt();
        }
        return entry.changedAt();
    }

    private Reading.Hints hints(Answer answer, Found.About about) {
        var headers = answer.headers();
        return new Reading.Hints(
                HttpFreshness.of(headers.cacheControl(), headers.expires(), headers.age(), clock.instant()),
                about.refresh(),
                about.quietHours());
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
        return sources.find(sourceId).map(Source::sections).orElse(List.of()).stream()
                .flatMap(url -> CanonicalUrls.of(url).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Duration delayOf(String sourceId) {
        return sources.find(sourceId).map(Source::delay).orElse(Source.DEFAULT_DELAY);
    }

    /** The sitemaps that a robots.txt names. */
    Read sitemaps(PollTask task, Collection<String> sitemaps) {
        return new Read(
                new Result.Ended(Outcome.POLLED),
                discoveries(task, List.of(), new Found(List.of(), List.copyOf(sitemaps)).sitemaps()),
                null,
                () -> {});
    }

    private List<Discovery> discoveries(PollTask task, List<Found.Link> found, List<Found.Link> sitemaps) {
        Duration delay = delayOf(task.sourceId());
        Stream<Discovery> pages = found.stream()
                .map(link ->
                        new Discovery(new PageTask(link.url(), task.sourceId(), link.hint()), delay, link.changedAt()));
        Stream<Discovery> lists = sitemaps.stream()
                .filter(list -> task.depth() < MAX_DEPTH)
                .map(list -> new Discovery(task.child(list.url()), delay, list.changedAt()));
        return Stream.concat(pages, lists).toList();
    }
}
