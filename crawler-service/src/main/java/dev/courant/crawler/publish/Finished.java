package dev.courant.crawler.publish;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Report;
import dev.courant.events.Page;
import org.jspecify.annotations.Nullable;

/**
 * A lease that was used and is not reported yet.
 *
 * @param page the event to publish with the report, null if there is none
 * @param report what to tell the frontier
 * @param afterwards to be done once both are acknowledged; must be quick
 */
public record Finished(Lease lease, @Nullable Page page, Report report, Runnable afterwards) {
    /** A lease with a page. */
    public Finished(Lease lease, Page page, Report report) {
        this(lease, page, report, () -> {});
    }

    /** A lease of which nothing is to be published. */
    public Finished(Lease lease, Report report) {
        this(lease, null, report, () -> {});
    }
}
