package dev.courant.crawler.kafka;

import dev.courant.crawler.schedule.Table;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A table in a store of Kafka Streams: on disk here, and in a changelog topic. */
final class StoreTable implements Table {
    private final KeyValueStore<Bytes, byte[]> store;

    StoreTable(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return store.get(Bytes.wrap(key));
    }

    @Override
    public void put(byte[] key, byte[] value) {
        store.put(Bytes.wrap(key), value);
    }

    @Override
    public void delete(byte[] key) {
        // Without delete's reading of what was there before.
        store.put(Bytes.wrap(key), null);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return over(store.range(Bytes.wrap(from), Bytes.wrap(to)));
    }

    @Override
    public Rows from(byte[] from) {
        return over(store.range(Bytes.wrap(from), null));
    }

    private static Rows over(KeyValueIterator<Bytes, byte[]> iterator) {
        return new Rows() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public Row next() {
                KeyValue<Bytes, byte[]> next = iterator.next();
                return new Row(next.key.get(), next.value);
            }

            @Override
            public void close() {
                iterator.close();
            }
        };
    }
}
