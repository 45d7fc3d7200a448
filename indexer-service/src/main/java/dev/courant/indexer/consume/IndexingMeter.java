package dev.courant.indexer.consume;

/** Counts what became of the records. */
public interface IndexingMeter {
    /** What became of a record, once that is safe. */
    enum Outcome {
        INDEXED,
        REMOVED,
        /** Something newer was there already. */
        STALE,
        /** In the DLQ. */
        DEAD
    }

    void count(Outcome outcome);

    /** How many records of the topic this instance has still to read. */
    void lag(long records);
}
