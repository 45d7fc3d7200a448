package dev.courant.crawler.frontier;

import java.time.Instant;
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
 * @param lastPublishedAt the {@code fetchedAt} of the last event of this URL, null if there was none
 */
public record Lease(
        String id,
        Task task,
        Instant notBefore,
        Instant notAfter,
        Instant deadline,
        Instant firstSeenAt,
        @Nullable Instant lastPublishedAt) {

    /** When a page that arrived now was fetched: after any earlier event of its URL, whatever this machine's clock says. */
    public Instant fetchedAt(Instant now) {
        return lastPublishedAt == null || now.isAfter(lastPublishedAt) ? now : lastPublishedAt.plusMillis(1);
    }
}
