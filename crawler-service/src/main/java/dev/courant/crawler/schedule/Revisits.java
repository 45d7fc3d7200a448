package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows the end of a page's visit: a published page rests until its next one; what fails then leaves the page as it
 * is; a page that is gone, or lives elsewhere now, is visited no more. Mutable; guarded by its owner.
 */
final class Revisits {
    private final FrontierPolicy policy;
    private final Queues queues;
    private final FrontierListener listener;

    Revisits(FrontierPolicy policy, Queues queues, FrontierListener listener) {
        this.policy = policy;
        this.queues = queues;
        this.listener = listener;
    }

    /** A visit is over. */
    void end(Entry entry, PageTask page, Outcome outcome, Instant now) {
        // The first event is taken in before its visit ends.
        boolean isFirst = !entry.isPublished() || outcome == Outcome.PUBLISHED;
        entry.cameTo(outcome);
        next(entry, outcome, now).ifPresentOrElse(due -> rest(entry, due), () -> last(entry));
        if (isFirst) {
            listener.ended(page.sourceId(), outcome);
        } else {
            listener.revisited(page.sourceId(), outcome);
        }
    }

    private Optional<Instant> next(Entry entry, Outcome outcome, Instant now) {
        Instant first = entry.visits().firstFetchedAt();
        boolean isOver = switch (outcome) {
            case GONE, TAKEN_DOWN, REDIRECTED, ALIAS -> true;
            default -> false;
        };
        if (first == null || isOver) {
            return Optional.empty();
        }
        // Its first event may be heard of long after it, behind an outage; no visit is over by that.
        return policy.nextVisit(first, outcome == Outcome.PUBLISHED ? first : now);
    }

    private void rest(Entry entry, Instant due) {
        setAhead(entry, true);
        entry.resting(due);
        queues.add(entry);
    }

    private void last(Entry entry) {
        setAhead(entry, false);
        entry.ended();
    }

    /** Whether the date that a list gives a page calls for a visit now. */
    boolean isCalled(Entry entry, @Nullable Instant changedAt, Instant now) {
        boolean isBusy = entry.isPending() || entry.movedTo() != null || isOver(entry.outcome());
        if (isBusy || policy.revisitAfter().isEmpty() || !entry.visits().mayBeCalled(now)) {
            // The date is not noted, so that it calls again later.
            return false;
        }
        boolean isCalled = entry.visits().isCalledBy(changedAt);
        entry.visits().note(changedAt);
        // What is due by now has its turn already.
        if (!isCalled || (entry.isResting() && !entry.dueAt().isAfter(now))) {
            return false;
        }
        entry.visits().call(now, policy.revisitAfter().getFirst());
        setAhead(entry, true);
        return true;
    }

    private static boolean isOver(@Nullable Outcome outcome) {
        return outcome == Outcome.GONE || outcome == Outcome.TAKEN_DOWN;
    }

    private void setAhead(Entry entry, boolean isAhead) {
        queues.ahead(entry, (isAhead ? 1 : 0) - (entry.visits().isAhead() ? 1 : 0));
        entry.visits().ahead(isAhead);
    }
}
