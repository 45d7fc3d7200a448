package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import java.util.HashMap;
import java.util.Map;

/** Remembers how many pages of each source a listener was told of, so that it can be told when they go. For one thread. */
final class KnownPages implements FrontierListener {
    private final FrontierListener listener;
    private final Map<String, Integer> known = new HashMap<>();

    KnownPages(FrontierListener listener) {
        this.listener = listener;
    }

    /** What was known is not known here any more. */
    void close() {
        known.forEach((source, pages) -> listener.known(source, -pages));
        known.clear();
    }

    @Override
    public void known(String sourceId, int change) {
        known.merge(sourceId, change, Integer::sum);
        listener.known(sourceId, change);
    }

    @Override
    public void discovered(String sourceId) {
        listener.discovered(sourceId);
    }

    @Override
    public void ended(String sourceId, Outcome outcome) {
        listener.ended(sourceId, outcome);
    }

    @Override
    public void revisited(String sourceId, Outcome outcome) {
        listener.revisited(sourceId, outcome);
    }

    @Override
    public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {
        listener.polled(sourceId, kind, outcome);
    }
}
