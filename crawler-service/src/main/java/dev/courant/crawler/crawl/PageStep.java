package dev.courant.crawler.crawl;

import dev.courant.crawler.fetch.FetchResult;
import dev.courant.crawler.fetch.FetchResult.Answer;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.robots.PageRights;
import dev.courant.crawler.robots.RobotsRules;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.url.DeclaredCanonical;
import dev.courant.crawler.url.PageHead;
import dev.courant.events.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What is made of the answer to a page's request. */
final class PageStep {
    /** What comes of a page. */
    sealed interface Made {
        /** An event to publish; {@code result} holds once it is. */
        record Event(Page page, Result result) implements Made {}

        /** Nothing to publish. */
        record Nothing(Result result) implements Made {}
    }

    /** How many claims are followed; a page that names yet another address each time would never end. */
    private static final int MAX_CLAIMS = 2;

    private static final int NOT_MODIFIED = 304;
    private static final int GONE = 410;

    private final Answers answers;
    private final SourceRegistry sources;
    private final String product;
    private final Clock clock;

    PageStep(Answers answers, SourceRegistry sources, String product, Clock clock) {
        this.sources = sources;
        this.answers = answers;
        this.product = product;
        this.clock = clock;
    }

    /** @param rules of the page's host */
    Made make(RobotsRules rules, Lease lease, PageTask task, FetchResult result) {
        if (result instanceof Answer answer && answer.isSuccess()) {
            return read(rules, lease, task, answer);
        }
        if (result instanceof Answer answer && isNewlyGone(lease, answer)) {
            byte[] nothing = new byte[0];
            return new Made.Event(
                    page(rules, lease, task, answer, nothing, PageHead.of(nothing)), new Result.Ended(Outcome.GONE));
        }
        if (result instanceof Answer answer && lease.published() != null && answer.status() == NOT_MODIFIED) {
            return unchanged(lease.published(), answer);
        }
        return new Made.Nothing(answers.withoutContent(result).orElseThrow());
    }

    /** Only of a page that was published before does anybody want to hear that it is gone. */
    private static boolean isNewlyGone(Lease lease, Answer answer) {
        return lease.lastPublishedAt() != null && (answer.status() == 404 || answer.status() == 410);
    }

    private Made read(RobotsRules rules, Lease lease, PageTask task, Answer answer) {
        if (!Media.mayBePage(answer.headers().contentType(), answer.body())) {
            return new Made.Nothing(new Result.Ended(Outcome.NOT_HTML));
        }
        if (!Wanted.filter(sources, task.sourceId())
                .allowsLanguage(answer.headers().contentLanguage())) {
            return new Made.Nothing(new Result.Ended(Outcome.UNWANTED_LANGUAGE));
        }
        PageHead head = PageHead.of(answer.body());
        Optional<String> other = otherAddress(task, answer, head);
        if (other.isPresent()) {
            return new Made.Nothing(new Result.AliasOf(other.get()));
        }
        return eventIfNew(lease, answer, page(rules, lease, task, answer, answer.body(), head));
    }

    private static Made eventIfNew(Lease lease, Answer answer, Page page) {
        String hash = PageHash.of(page);
        PublishedVersion last = lease.published();
        if (last != null && last.hash().equals(hash)) {
            return unchanged(last, answer);
        }
        var headers = answer.headers();
        return new Made.Event(
                page,
                new Result.Published(
                        new PublishedVersion(page.fetchedAt(), headers.etag(), headers.lastModified(), hash)));
    }

    private static Made unchanged(PublishedVersion last, Answer answer) {
        var headers = answer.headers();
        return new Made.Nothing(new Result.Unchanged(last.confirmedWith(headers.etag(), headers.lastModified())));
    }

    /** The address that the page claims instead, unless that is where we came from: then this is where it ends. */
    private static Optional<String> otherAddress(PageTask task, Answer answer, PageHead head) {
        if (task.settled() || task.claims() >= MAX_CLAIMS) {
            return Optional.empty();
        }
        return DeclaredCanonical.of(task.url(), answer.headers().link(), head)
                .filter(claimed ->
                        !claimed.equals(task.url()) && !task.visited().contains(claimed));
    }

    /** The event of a page that was taken down by hand. */
    Page removal(Lease lease, RemovalTask task) {
        return new Page(
                task.sourceId(),
                task.url(),
                task.url(),
                task.url(),
                lease.id(),
                GONE,
                null,
                null,
                null,
                null,
                lease.firstSeenAt(),
                lease.fetchedAt(clock.instant()),
                Page.Origin.LIVE,
                false,
                false,
                false,
                false,
                null,
                new byte[0]);
    }

    private Page page(RobotsRules rules, Lease lease, PageTask task, Answer answer, byte[] body, PageHead head) {
        FetchResult.AnswerHeaders headers = answer.headers();
        var said = new PageRights.Said(headers.robotsTag(), headers.tdmReservation(), headers.contentUsage());
        Instant now = clock.instant();
        PageRights rights = PageRights.of(said, head, rules.reservesRights(task.url()), product, now);
        return new Page(
                task.sourceId(),
                task.requestedUrl(),
                task.url(),
                task.url(),
                lease.id(),
                answer.status(),
                headers.contentType(),
                headers.contentLanguage(),
                headers.etag(),
                headers.lastModified(),
                lease.firstSeenAt(),
                lease.fetchedAt(now),
                Page.Origin.LIVE,
                answer.truncated(),
                rights.noindex(),
                rights.noarchive(),
                rights.tdmOptOut(),
                task.hint(),
                body);
    }
}
