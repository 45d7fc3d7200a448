package dev.courant.crawler.crawl;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.source.SourceRegistry;
import java.time.Duration;
import java.util.Optional;

/** Whether a task's source wants anything fetched: what is queued when a source rests or goes is not asked for. */
final class SourceStep {
    private static final Duration REST = Duration.ofMinutes(10);

    private final SourceRegistry sources;

    SourceStep(SourceRegistry sources) {
        this.sources = sources;
    }

    /** What to report instead of a request; empty if the source is at work. */
    Optional<Result> instead(Task task) {
        if (sources.isAtWork(task.sourceId())) {
            return Optional.empty();
        }
        boolean isGone = sources.find(task.sourceId()).isEmpty();
        return Optional.of(isGone ? new Result.Ended(Outcome.SOURCE_REMOVED) : new Result.Later(REST));
    }
}
