package dev.courant.crawler.publish;

import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.publish.EventSink.Outgoing;
import java.util.List;

/** How pages go out and what became of their leases is told. */
@FunctionalInterface
public interface Publication {
    /**
     * Publishes pages and tells the frontier of their leases, both or neither as far as {@code read_committed} readers can
     * see; returns once that is acknowledged.
     *
     * @throws RuntimeException if it is not, or nobody knows: it may be done again, with the same events
     */
    void publish(List<Outgoing> pages, List<Report> reports);

    /** For a frontier in this process: it hears of what is acknowledged. */
    static Publication to(EventSink sink, Frontier frontier) {
        return (pages, reports) -> {
            if (!pages.isEmpty()) {
                sink.publish(pages);
            }
            reports.forEach(frontier::report);
        };
    }
}
