package dev.courant.crawler.schedule;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A table that is gone when its process ends. */
public final class MemoryTable implements Table {
    private final NavigableMap<byte[], byte[]> rows = new TreeMap<>(Arrays::compareUnsigned);

    @Override
    public byte @Nullable [] get(byte[] key) {
        return rows.get(key);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        rows.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        rows.remove(key);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return over(rows.subMap(from, true, to, true));
    }

    @Override
    public Rows from(byte[] from) {
        return over(rows.tailMap(from, true));
    }

    private static Rows over(NavigableMap<byte[], byte[]> part) {
        Iterator<Map.Entry<byte[], byte[]>> entries = part.entrySet().iterator();
        return new Rows() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Row next() {
                Map.Entry<byte[], byte[]> next = entries.next();
                return new Row(next.getKey(), next.getValue());
            }

            @Override
            public void close() {}
        };
    }
}
