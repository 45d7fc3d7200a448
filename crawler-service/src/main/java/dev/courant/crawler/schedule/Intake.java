package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What a message changes: in the host's part that it is for, and by further messages in others. Within a {@link Draft}. */
final class Intake implements Steps {
    private final Ledger ledger;
    private final Queues queues;
    private final Moves moves;
    private final Readings readings;
    private final Revisits revisits;
    private final Discoveries discoveries;
    private final Reports reports;
    private final FrontierListener listener;
    private final Consumer<Message> elsewhere;
    private final Consumer<RulesTask> notes;
    private String at = "";

    /**
     * Works on what a ledger holds.
     *
     * @param elsewhere takes messages for other hosts
     * @param notes takes what whoever asks a host is to know
     */
    Intake(
            Ledger ledger,
            Queues queues,
            FrontierPolicy policy,
            FrontierListener listener,
            RandomGenerator random,
            Consumer<Message> elsewhere,
            Consumer<RulesTask> notes) {
        this.ledger = ledger;
        this.queues = queues;
        this.listener = listener;
        this.elsewhere = elsewhere;
        this.notes = notes;
        this.moves = new Moves(this, ledger);
        this.readings = new Readings(this, ledger, queues, policy, listener);
        this.revisits = new Revisits(policy, queues, listener);
        this.discoveries = new Discoveries(this, ledger, readings, revisits, policy);
        this.reports = new Reports(this, ledger, queues, moves, readings, policy, random);
    }

    /** @throws RuntimeException if the message makes no sense: then the draft is worth nothing */
    void take(Message message, Instant now) {
        at = message.host();
        handle(message, now);
    }

    @Override
    public void send(Message message, Instant now) {
        if (message.host().equals(at)) {
            handle(message, now);
        } else {
            elsewhere.accept(message);
        }
    }

    private void handle(Message message, Instant now) {
        switch (message) {
            case Message.Found found when found.discovery().task() instanceof RulesTask rules -> notes.accept(rules);
            case Message.Found found -> discoveries.found(found.discovery(), now);
            case Message.Reported reported -> reports.reported(ledger.host(at), reported.report(), now);
            case Message.Led led -> moves.arrive(led, now);
            case Message.Settle settle -> moves.settle(settle, now);
            case Message.Read read -> readings.readElsewhere(read, now);
            case Message.Dropped dropped -> readings.drop(dropped.list());
            case Message.TakenDown takenDown -> discoveries.takenDown(takenDown.url(), now);
        }
    }

    @Override
    public void enter(Entry entry, Instant now) {
        queues.pending(entry, 1);
        queues.add(entry);
        switch (entry.task()) {
            case PageTask page -> {
                ledger.host(entry.host()).lanes().known(page.sourceId());
                listener.known(page.sourceId(), 1);
                listener.discovered(page.sourceId());
            }
            case PollTask list -> readings.enter(entry, list);
            case RemovalTask _, RulesTask _ -> {}
        }
    }

    @Override
    public void wait(Entry entry, Task next, Instant dueAt, Instant now) {
        queues.pending(entry, entry.isPending() ? 0 : 1);
        entry.waiting(next, dueAt);
        queues.add(entry);
    }

    @Override
    public void end(Entry entry, Outcome outcome, Instant now) {
        if (entry.isTakenDown() && outcome != Outcome.TAKEN_DOWN) {
            wait(entry, entry.next(), now, now);
            return;
        }
        queues.pending(entry, -1);
        switch (entry.origin()) {
            case PollTask list -> readings.end(entry, list, outcome, now);
            case PageTask page -> {
                revisits.end(entry, page, outcome, now);
                moves.fallBack(entry, now);
            }
            case RemovalTask _, RulesTask _ -> {
                entry.cameTo(outcome);
                entry.ended();
            }
        }
    }
}
