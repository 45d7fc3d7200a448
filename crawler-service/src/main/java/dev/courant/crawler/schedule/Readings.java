package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What follows from readings of feeds, sitemaps and section pages: a list of a source rests until its next reading; a part
 * of a sitemap index too if it has had something new of late, else it waits until its index names it again, and it is time.
 */
final class Readings {
    private static final Duration LIVELY = Duration.ofDays(7);

    private final Steps steps;
    private final Ledger ledger;
    private final Queues queues;
    private final FrontierPolicy policy;
    private final FrontierListener listener;

    Readings(Steps steps, Ledger ledger, Queues queues, FrontierPolicy policy, FrontierListener listener) {
        this.steps = steps;
        this.ledger = ledger;
        this.queues = queues;
        this.policy = policy;
        this.listener = listener;
    }

    /** A list is known from now on. */
    void enter(Entry entry, PollTask list) {
        if (list.recurring()) {
            unread(entry, 1);
        }
    }

    /**
     * A list is named that is known: one that was dropped is taken up again, and a part of a sitemap index is read again if it
     * is time, or its index says that it changed.
     */
    void named(Entry entry, PollTask list, @Nullable Instant changedAt, Instant now) {
        if (list.recurring()) {
            if (entry.list().isDropped()) {
                entry.list().drop(false);
                waitIfOver(entry, list, now);
            }
            return;
        }
        Instant due = list.readFor() == null ? entry.list().nextAsPart(changedAt) : null;
        if (due == null || !due.isAfter(now)) {
            waitIfOver(entry, list, now);
        }
    }

    private void waitIfOver(Entry entry, PollTask list, Instant now) {
        if (!entry.isPending()) {
            steps.wait(entry, list, now, now);
        }
    }

    /** A reading is over. */
    void end(Entry entry, PollTask list, Outcome outcome, Instant now) {
        if (list.recurring()) {
            conclude(entry, list, outcome);
            rest(entry, now);
            return;
        }
        if (list.readFor() == null) {
            listener.polled(list.sourceId(), list.kind(), outcome);
        } else {
            steps.send(
                    new Message.Read(
                            list.sourceId(),
                            list.readFor(),
                            outcome,
                            entry.list().brought()),
                    now);
        }
        entry.cameTo(outcome);
        Instant due = entry.list().next(now, policy.polls());
        if (due != null && list.readFor() == null && entry.list().hadNewsSince(now.minus(LIVELY))) {
            // Its index may say nothing of its changes, and be read rarely itself.
            entry.restingUntilRead(due);
            queues.add(entry);
        } else {
            entry.ended();
        }
    }

    private void conclude(Entry entry, PollTask list, Outcome outcome) {
        if (!entry.list().isReadBefore()) {
            unread(entry, -1);
        }
        entry.cameTo(outcome);
        entry.list().readBefore(true);
        listener.polled(list.sourceId(), list.kind(), outcome);
    }

    private void rest(Entry entry, Instant now) {
        if (entry.list().isDropped()) {
            entry.ended();
        } else {
            Instant due = entry.list().next(now, policy.polls());
            entry.restingUntilRead(due == null ? now.plus(policy.polls().first()) : due);
            queues.add(entry);
        }
    }

    /** The list is elsewhere now: on another host, its reading takes a slot there, and this one's part hears what it came to. */
    void redirect(Entry entry, String url, Instant now) {
        PollTask list = (PollTask) entry.task();
        PollTask target = list.redirectedTo(url);
        if (HostKey.of(url).equals(entry.host())) {
            steps.wait(entry, target, now, now);
            return;
        }
        PollTask origin = (PollTask) entry.origin();
        String reader = origin.recurring() ? origin.url() : origin.readFor();
        PollTask there = new PollTask(
                target.url(), target.sourceId(), target.kind(), false, target.depth(), target.redirects(), reader);
        steps.send(new Message.Found(new Discovery(there, entry.delay())), now);
        queues.pending(entry, -1);
        if (origin.recurring()) {
            rest(entry, now);
        } else {
            entry.ended();
        }
    }

    /** Another host's part has read a list for this one. */
    void readElsewhere(Message.Read read, Instant now) {
        ledger.find(EntryKey.list(read.sourceId(), read.url())).ifPresent(entry -> {
            entry.list().brought(read.reading());
            conclude(entry, (PollTask) entry.origin(), read.outcome());
            if (entry.isResting()) {
                rest(entry, now);
            }
        });
    }

    /** A list is not to be read any more. */
    void drop(PollTask list) {
        ledger.find(EntryKey.of(list))
                .filter(entry -> !entry.list().isDropped())
                .ifPresent(entry -> {
                    if (!entry.list().isReadBefore()) {
                        unread(entry, -1);
                        entry.list().readBefore(true);
                    }
                    entry.list().drop(true);
                    if (!entry.isLeased()) {
                        queues.pending(entry, entry.isPending() ? -1 : 0);
                        ledger.dequeue(entry);
                        entry.ended();
                    }
                });
    }

    private void unread(Entry entry, int change) {
        ledger.host(entry.host()).lanes().unread(entry.origin().sourceId(), change);
    }
}
