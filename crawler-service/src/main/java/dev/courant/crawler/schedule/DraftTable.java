package dev.courant.crawler.schedule;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table with changes that do not stand in it yet: whoever reads here sees them, whoever reads the table does not. For one thread. */
final class DraftTable implements Table {
    private final Table table;
    /** By key the new value; empty where the row is to go. */
    private final NavigableMap<byte[], Optional<byte[]>> changes = new TreeMap<>(Arrays::compareUnsigned);

    DraftTable(Table table) {
        this.table = table;
    }

    /** Changes the table. */
    void apply() {
        changes.forEach((key, value) -> value.ifPresentOrElse(row -> table.put(key, row), () -> table.delete(key)));
        changes.clear();
    }

    /** Forgets the changes. */
    void discard() {
        changes.clear();
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        Optional<byte[]> change = changes.get(key);
        return change == null ? table.get(key) : change.orElse(null);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        changes.put(key, Optional.of(value));
    }

    @Override
    public void delete(byte[] key) {
        changes.put(key, Optional.empty());
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return changed(table.range(from, to), changes.subMap(from, true, to, true));
    }

    @Override
    public Rows from(byte[] from) {
        return changed(table.from(from), changes.tailMap(from, true));
    }

    private static Rows changed(Rows rows, NavigableMap<byte[], Optional<byte[]>> changes) {
        // Mostly: a step reads on behind what it took away.
        return changes.isEmpty() ? rows : new Changed(rows, new TreeMap<>(changes));
    }

    /** Rows as the changes leave them. */
    private static final class Changed implements Rows {
        private final Rows rows;
        private final NavigableMap<byte[], Optional<byte[]>> changes;
        private @Nullable Row behind;
        private @Nullable Row next;

        Changed(Rows rows, NavigableMap<byte[], Optional<byte[]>> changes) {
            this.rows = rows;
            this.changes = changes;
            step();
        }

        private void step() {
            next = null;
            while (next == null && (peek() != null || !changes.isEmpty())) {
                next = first();
            }
        }

        private @Nullable Row peek() {
            behind = behind == null && rows.hasNext() ? rows.next() : behind;
            return behind;
        }

        /** The first row of both; null if that one is to go. */
        private @Nullable Row first() {
            Row row = peek();
            byte[] change = changes.isEmpty() ? null : changes.firstKey();
            int order = row == null ? 1 : change == null ? -1 : Arrays.compareUnsigned(row.key(), change);
            if (order <= 0) {
                behind = null;
            }
            if (order < 0) {
                return row;
            }
            Map.Entry<byte[], Optional<byte[]>> changed = changes.pollFirstEntry();
            return changed.getValue()
                    .map(value -> new Row(changed.getKey(), value))
                    .orElse(null);
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException("That was the last row");
            }
            step();
            return row;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
