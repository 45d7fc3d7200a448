package dev.courant.crawler.frontier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to send one request.
 *
 * @param id names this lease among all that ever were; what is published under it carries it
 * @param task what to ask for
 * @param notBefore the request may be sent from here
 * @param notAfter until here; a lease whose window was missed is handed back unfetched
 * @param deadline nothing may be published under the lease after this: the frontier gives the task to another
 * @param firstSeenAt when the frontier first learnt of the URL
 * @param published the last event of this URL, null if there was none: then this visit is the first to come to something; of
 *     a list, how it was when it was read last
 */
public record Lease(
        String id,
        Task task,
        Instant notBefore,
        Instant notAfter,
        Instant deadline,
        Instant firstSeenAt,
        @Nullable PublishedVersion published) {

    /** When the last event of this URL was fetched, null if there was none. */
    public @Nullable Instant lastPublishedAt() {
        return published == null ? null : published.fetchedAt();
    }

    /**
     * When a page that arrived now was fetched, in whole milliseconds as events have it: after any earlier event of its
     * URL, whatever this machine's clock says.
     */
    public Instant fetchedAt(Instant now) {
        Instant millis = now.truncatedTo(ChronoUnit.MILLIS);
        Instant last = lastPublishedAt();
        return last == null || millis.isAfter(last) ? millis : last.plusMillis(1);
    }
}
