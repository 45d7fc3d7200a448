package dev.courant.crawler.schedule;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Rows in the order of their keys, unsigned byte by byte. For one thread. */
public interface Table {
    /** A key and what stands under it. */
    record Row(byte[] key, byte[] value) {}

    /** Some rows, in order; to be closed, as they may hold native memory. */
    interface Rows extends Iterator<Row>, AutoCloseable {
        @Override
        void close();
    }

    /** The row's value, null if there is none; not to be changed. */
    byte @Nullable [] get(byte[] key);

    /** Writes a row, or writes it over. */
    void put(byte[] key, byte[] value);

    /** Removes a row, if it is there. */
    void delete(byte[] key);

    /**
     * The rows between two keys.
     *
     * @param from the first, included
     * @param to the last, included
     */
    Rows range(byte[] from, byte[] to);

    /** All rows from a key on. */
    Rows from(byte[] from);
}
