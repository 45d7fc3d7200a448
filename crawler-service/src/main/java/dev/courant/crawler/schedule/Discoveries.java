package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What follows when something is found, or is taken down by hand. */
final class Discoveries {
    private final Steps steps;
    private final Ledger ledger;
    private final Readings readings;
    private final Revisits revisits;
    private final FrontierPolicy policy;

    Discoveries(Steps steps, Ledger ledger, Readings readings, Revisits revisits, FrontierPolicy policy) {
        this.steps = steps;
        this.ledger = ledger;
        this.readings = readings;
        this.revisits = revisits;
        this.policy = policy;
    }

    /** A page or list is named. */
    void found(Discovery discovery, Instant now) {
        EntryKey key = EntryKey.of(discovery.task());
        Optional<Entry> known = ledger.find(key);
        if (known.isEmpty()) {
            Entry entry = new Entry(key, discovery.task(), discovery.delay(), now, now);
            entry.visits().note(discovery.changedAt());
            ledger.add(entry);
            steps.enter(entry, now);
        } else {
            known.get().named(now, policy.forgetAfter().dividedBy(10));
            again(known.get(), discovery, now);
        }
    }

    private void again(Entry entry, Discovery discovery, Instant now) {
        switch (discovery.task()) {
            case PollTask list -> readings.named(entry, list, discovery.changedAt(), now);
            case PageTask page
            when discovery.changedAt() != null && entry.movedTo() != null -> {
                PageTask there = new PageTask(entry.movedTo(), page.sourceId(), page.hint());
                steps.send(new Message.Found(new Discovery(there, discovery.delay(), discovery.changedAt())), now);
            }
            case PageTask _
            when revisits.isCalled(entry, discovery.changedAt(), now) -> steps.wait(entry, entry.task(), now, now);
            case PageTask _, RemovalTask _, RulesTask _ -> {}
        }
    }

    /** A page is to be nowhere any more, whether anybody knows it or not. */
    void takenDown(String url, Instant now) {
        EntryKey key = EntryKey.page(url);
        Entry entry = ledger.find(key).orElse(null);
        if (entry == null) {
            entry = new Entry(key, new RemovalTask(url, RemovalTask.NO_SOURCE), Duration.ZERO, now, now);
            ledger.add(entry);
            steps.enter(entry, now);
        } else if (!entry.isTakenDown()) {
            entry.takeDown();
            if (!entry.isLeased()) {
                steps.wait(entry, entry.next(), now, now);
            }
        }
    }
}
