package dev.courant.indexer.consume;

import java.util.List;

/** Keeps records that cannot be used, with the reason, for whoever mends and replays them. */
public interface DeadLetters {
    /**
     * Returns when all are kept safely.
     *
     * @throws DeadLettersUnavailableException if that is not sure of each; another try may keep some twice
     */
    void keep(List<Entry.Unusable> records);
}
