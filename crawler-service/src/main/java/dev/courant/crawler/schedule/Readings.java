package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.url.HostKey;
import java.time.Instant;

/**
 * What follows from readings of feeds, sitemaps and section pages: a list of a source rests until its next reading; a part
 * of a sitemap index is forgotten, since its index names it again.
 */
final class Readings {
    private final Moves.Steps steps;
    private final Ledger ledger;
    private final Queues queues;
    private final FrontierPolicy policy;
    private final FrontierListener listener;

    Readings(Moves.Steps steps, Ledger ledger, Queues queues, FrontierPolicy policy, FrontierListener listener) {
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

    /** A list is named that was dropped before. */
    void takeUp(Entry entry, PollTask list, Instant now) {
        if (!entry.isDropped()) {
            return;
        }
        entry.drop(false);
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
            steps.send(new Message.Read(list.sourceId(), list.readFor(), outcome), now);
        }
        entry.ended();
        ledger.remove(entry.key());
    }

    private void conclude(Entry entry, PollTask list, Outcome outcome) {
        if (!entry.isReadBefore()) {
            unread(entry, -1);
        }
        entry.cameTo(outcome);
        entry.read();
        listener.polled(list.sourceId(), list.kind(), outcome);
    }

    private void rest(Entry entry, Instant now) {
        if (entry.isDropped()) {
            entry.ended();
        } else {
            entry.restingUntilRead(now.plus(policy.pollInterval()));
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
            ledger.remove(entry.key());
        }
    }

    /** Another host's part has read a list for this one. */
    void readElsewhere(Message.Read read) {
        ledger.find(EntryKey.list(read.sourceId(), read.url()))
                .ifPresent(entry -> conclude(entry, (PollTask) entry.origin(), read.outcome()));
    }

    /** A list is not to be read any more. */
    void drop(PollTask list) {
        ledger.find(EntryKey.of(list)).filter(entry -> !entry.isDropped()).ifPresent(entry -> {
            if (!entry.isReadBefore()) {
                unread(entry, -1);
                entry.read();
            }
            entry.drop(true);
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
