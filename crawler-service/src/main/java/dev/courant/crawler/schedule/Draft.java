package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a step of the frontier is about to change and to tell. Nobody sees any of it before the step is whole, and of one that
 * fails nobody ever does. For one thread.
 */
final class Draft {
    private final DraftTable urls;
    private final DraftTable hosts;
    private final DraftTable queues;
    private final List<Runnable> afterwards = new ArrayList<>();

    Draft(Tables tables) {
        urls = new DraftTable(tables.urls());
        hosts = new DraftTable(tables.hosts());
        queues = new DraftTable(tables.queues());
    }

    /** The tables, for the step to read and to change. */
    Tables tables() {
        return new Tables(urls, hosts, queues);
    }

    /** To be done once the step is whole, in the order of the calls. */
    void then(Runnable telling) {
        afterwards.add(telling);
    }

    /** What the step tells somebody reaches them once it is whole. */
    <T> Consumer<T> later(Consumer<? super T> told) {
        return what -> then(() -> told.accept(what));
    }

    /** The step is whole. */
    void apply() {
        urls.apply();
        hosts.apply();
        queues.apply();
        List<Runnable> due = List.copyOf(afterwards);
        afterwards.clear();
        due.forEach(Runnable::run);
    }

    /** Forgets what the step was about to do. */
    void discard() {
        urls.discard();
        hosts.discard();
        queues.discard();
        afterwards.clear();
    }

    /** Tells a listener what the step does, once it is whole. */
    FrontierListener hear(FrontierListener listener) {
        return new FrontierListener() {
            @Override
            public void known(String sourceId, int change) {
                then(() -> listener.known(sourceId, change));
            }

            @Override
            public void discovered(String sourceId) {
                then(() -> listener.discovered(sourceId));
            }

            @Override
            public void ended(String sourceId, Outcome outcome) {
                then(() -> listener.ended(sourceId, outcome));
            }

            @Override
            public void revisited(String sourceId, Outcome outcome) {
                then(() -> listener.revisited(sourceId, outcome));
            }

            @Override
            public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {
                then(() -> listener.polled(sourceId, kind, outcome));
            }
        };
    }
}
