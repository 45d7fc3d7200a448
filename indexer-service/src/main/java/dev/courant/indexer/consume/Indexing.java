package dev.courant.indexer.consume;

import dev.courant.events.Article;
import dev.courant.events.Removal;
import dev.courant.indexer.consume.IndexingMeter.Outcome;
import dev.courant.indexer.index.ArticleIndex;
import dev.courant.indexer.index.IndexUnavailableException;
import dev.courant.indexer.index.WriteOutcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a backlog safe: each of its records is acknowledged by the index or by the DLQ, or stays for another try.
 *
 * <p>One bad record is never in another's way, and no failure of index or DLQ loses one. Not thread-safe.
 */
public final class Indexing {
    private final ArticleIndex index;
    private final DeadLetters deadLetters;
    private final RecordReader reader;
    private final IndexingMeter meter;
    private boolean prepared;

    public Indexing(ArticleIndex index, DeadLetters deadLetters, RecordReader reader, IndexingMeter meter) {
        this.index = index;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.meter = meter;
    }

    /** The outcome of one try. */
    public sealed interface Try {
        /** The index is prepared and all of the backlog is safe. */
        record Done() implements Try {}

        /** Something stays in the backlog, or the index could not be prepared. */
        record Again(String reason) implements Try {}
    }

    /** To be called when partitions were assigned: their ids may have been written by another instance just now. */
    public void prepareAgain() {
        prepared = false;
    }

    /** Tries to make safe what is in the backlog, and leaves in it what needs another try. */
    public Try attempt(Backlog backlog) {
        try {
            if (!prepared) {
                index.prepare();
                prepared = true;
            }
            return write(backlog);
        } catch (IndexUnavailableException e) {
            return new Try.Again(e.toString());
        } catch (DeadLettersUnavailableException e) {
            return new Try.Again(e.toString());
        }
    }

    private Try write(Backlog backlog) {
        Sorted sorted = sort(backlog.entries());
        backlog.keepOnly(sorted.all());
        if (!sorted.unusable.isEmpty()) {
            deadLetters.keep(sorted.unusable);
            sorted.unusable.forEach(_ -> meter.count(Outcome.DEAD));
        }
        backlog.keepOnly(sorted.again);
        if (backlog.isSafe()) {
            return new Try.Done();
        }
        // What comes back may be another, empty cluster: without the template it would guess at a mapping.
        prepared = false;
        return new Try.Again(sorted.reason);
    }

    private Sorted sort(List<Entry> entries) {
        Sorted sorted = new Sorted();
        List<Entry.Usable> usable = new ArrayList<>();
        for (Entry entry : entries) {
            switch (entry) {
                case Entry.Usable event -> usable.add(event);
                case Entry.Unusable dead -> sorted.unusable.add(dead);
            }
        }
        List<WriteOutcome> outcomes =
                index.write(usable.stream().map(Entry.Usable::event).toList());
        for (int i = 0; i < outcomes.size(); i++) {
            settle(usable.get(i), outcomes.get(i), sorted);
        }
        return sorted;
    }

    private void settle(Entry.Usable entry, WriteOutcome outcome, Sorted sorted) {
        switch (outcome) {
            case WriteOutcome.Written _ -> meter.count(written(entry));
            case WriteOutcome.Stale _ -> meter.count(Outcome.STALE);
            case WriteOutcome.Refused(String reason) -> sorted.unusable.add(reader.refused(entry.record(), reason));
            case WriteOutcome.Unavailable(String reason) -> {
                sorted.again.add(entry);
                sorted.reason = reason;
            }
        }
    }

    private static Outcome written(Entry.Usable entry) {
        return switch (entry.event()) {
            case Article _ -> Outcome.INDEXED;
            case Removal _ -> Outcome.REMOVED;
        };
    }

    /** What one try could not write: {@link #again} for the index, {@link #unusable} for the DLQ. */
    private static final class Sorted {
        private final List<Entry.Unusable> unusable = new ArrayList<>();
        private final List<Entry> again = new ArrayList<>();
        private String reason = "";

        List<Entry> all() {
            List<Entry> all = new ArrayList<>(unusable);
            all.addAll(again);
            return all;
        }
    }
}
