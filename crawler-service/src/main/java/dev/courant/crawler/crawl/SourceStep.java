package dev.courant.crawler.crawl;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.events.Source;
import java.time.Duration;
import java.util.Optional;

/**
 * Whether a task's source wants anything fetched: what is queued when a source rests or goes is not asked for, and what is
 * beyond its budget waits for the next day. A budget is of pages that are not published yet: looks at those that are have
 * their own measure, and an old page must not keep a new one out.
 */
final class SourceStep {
    private static final Duration REST = Duration.ofMinutes(10);

    private final SourceRegistry sources;
    private final PageBudgets budgets;

    SourceStep(SourceRegistry sources, PageBudgets budgets) {
        this.sources = sources;
        this.budgets = budgets;
    }

    /** What to report instead of a request; empty if the source is at work. */
    Optional<Result> instead(Lease lease) {
        Task task = lease.task();
        if (sources.isAtWork(task.sourceId())) {
            return budget(lease)
                    .filter(perDay -> budgets.isSpent(task.sourceId(), perDay))
                    .map(_ -> untilTomorrow());
        }
        boolean isGone = sources.find(task.sourceId()).isEmpty();
        return Optional.of(isGone ? new Result.Ended(Outcome.SOURCE_REMOVED) : new Result.Later(REST));
    }

    /** Takes the request that is about to go out from its source's budget; what to report if nothing is left. */
    Optional<Result> spend(Lease lease) {
        return budget(lease)
                .filter(perDay -> !budgets.take(lease.task().sourceId(), perDay))
                .map(_ -> untilTomorrow());
    }

    private Optional<Integer> budget(Lease lease) {
        return lease.task() instanceof PageTask page && lease.published() == null
                ? sources.find(page.sourceId()).map(Source::maxPagesPerDay)
                : Optional.empty();
    }

    private Result untilTomorrow() {
        return new Result.Later(budgets.untilTomorrow());
    }
}
