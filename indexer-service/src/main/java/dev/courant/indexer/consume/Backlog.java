package dev.courant.indexer.consume;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What was read and is not yet safe, and the offsets that may be committed once it all is. Not thread-safe.
 */
public final class Backlog {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Partition, Long> nextOffsets = new HashMap<>();

    /** A partition of a topic. */
    public record Partition(String topic, int number) {
        static Partition of(Incoming record) {
            return new Partition(record.topic(), record.partition());
        }
    }

    /** Adds a record behind those that are there. */
    public void add(Entry entry) {
        entries.add(entry);
        nextOffsets.merge(Partition.of(entry.record()), entry.record().offset() + 1, Math::max);
    }

    /** What is still to be made safe, in the order of reading. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Replaces the entries with those that need another try. */
    void keepOnly(List<Entry> remaining) {
        entries.clear();
        entries.addAll(remaining);
    }

    /** Whether every record that was added is safe. */
    public boolean isSafe() {
        return entries.isEmpty();
    }

    /** How many are not safe yet. */
    public int size() {
        return entries.size();
    }

    /** Forgets partitions that another instance has taken over; it reads the same records again. */
    public void drop(Collection<Partition> partitions) {
        Predicate<Partition> dropped = partitions::contains;
        entries.removeIf(entry -> dropped.test(Partition.of(entry.record())));
        nextOffsets.keySet().removeIf(dropped);
    }

    /**
     * Hands over, once, the offsets behind which everything is safe.
     *
     * @throws IllegalStateException if something is not: committing then would lose it
     */
    public Map<Partition, Long> takeOffsets() {
        if (!isSafe()) {
            throw new IllegalStateException(size() + " records are not safe yet");
        }
        Map<Partition, Long> offsets = Map.copyOf(nextOffsets);
        nextOffsets.clear();
        return offsets;
    }
}
