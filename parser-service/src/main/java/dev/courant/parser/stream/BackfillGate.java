package dev.courant.parser.stream;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether pages from archives may be read: no longer when much fresh news waits, again when little does. Between the two
 * bounds all stays as it is, or a lag near one bound would stop and start the consumers at every look. Closed until the
 * first look.
 */
final class BackfillGate {
    /** Why backfill waits. */
    enum Cause {
        /** Fresh pages wait for the parser. */
        PAGES,
        /** Articles wait for the indexer, and fresh ones would stand behind those of the archives. */
        ARTICLES,
        /** Kafka does not say how much waits. */
        UNKNOWN
    }

    private final long pauseAbove;
    private final long resumeBelow;
    private final Set<Cause> causes = EnumSet.of(Cause.UNKNOWN);

    BackfillGate(long pauseAbove, long resumeBelow) {
        this.pauseAbove = pauseAbove;
        this.resumeBelow = resumeBelow;
    }

    /**
     * Takes in what waits now.
     *
     * @param lag empty if Kafka did not say
     */
    void look(Optional<LiveLag> lag) {
        if (lag.isEmpty()) {
            causes.add(Cause.UNKNOWN);
            return;
        }
        causes.remove(Cause.UNKNOWN);
        weigh(Cause.PAGES, lag.get().pages());
        weigh(Cause.ARTICLES, lag.get().articles());
    }

    private void weigh(Cause cause, long waiting) {
        if (waiting > pauseAbove) {
            causes.add(cause);
        } else if (waiting < resumeBelow) {
            causes.remove(cause);
        }
    }

    boolean isOpen() {
        return causes.isEmpty();
    }

    /** Why it is closed; empty if it is open. */
    Set<Cause> causes() {
        return Set.copyOf(causes);
    }
}
