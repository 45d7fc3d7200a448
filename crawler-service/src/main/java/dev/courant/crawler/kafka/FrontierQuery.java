package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.ElsewhereException;
import dev.courant.crawler.frontier.FrontierAwayException;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.schedule.Lookup;
import dev.courant.crawler.schedule.Table;
import dev.courant.crawler.url.HostKey;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Looks a URL up in the part of the frontier that has it, while that is at work. Safe for many threads. */
final class FrontierQuery {
    private final Supplier<@Nullable KafkaStreams> streams;
    private final HostInfo here;

    /** @param here where this instance's HTTP API is, as it told the others */
    FrontierQuery(Supplier<@Nullable KafkaStreams> streams, HostInfo here) {
        this.streams = streams;
        this.here = here;
    }

    /**
     * What is known of a URL.
     *
     * @throws ElsewhereException if another instance has that part
     * @throws FrontierAwayException if nobody has it now
     */
    Optional<Knowledge> find(String url) {
        KafkaStreams running = streams.get();
        if (running == null) {
            throw new FrontierAwayException("The frontier is not running here");
        }
        try {
            KeyQueryMetadata owner =
                    running.queryMetadataForKey(FrontierTopology.URLS, HostKey.of(url), new StringSerializer());
            if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                throw new FrontierAwayException("The frontier is being handed over between instances");
            }
            if (!owner.activeHost().equals(here)) {
                throw new ElsewhereException(
                        owner.activeHost().host(), owner.activeHost().port());
            }
            return Lookup.find(
                    url,
                    table(running, FrontierTopology.URLS, owner.partition()),
                    table(running, FrontierTopology.HOSTS, owner.partition()));
        } catch (InvalidStateStoreException | IllegalStateException e) {
            throw new FrontierAwayException("This part of the frontier is being restored: " + e.getMessage());
        }
    }

    private static Table table(KafkaStreams streams, String name, int partition) {
        ReadOnlyKeyValueStore<Bytes, byte[]> store = streams.store(
                StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<Bytes, byte[]>keyValueStore())
                        .withPartition(partition));
        return new ReadOnly(store);
    }

    /** A store as others than its own thread see it. */
    private record ReadOnly(ReadOnlyKeyValueStore<Bytes, byte[]> store) implements Table {
        @Override
        public byte @Nullable [] get(byte[] key) {
            return store.get(Bytes.wrap(key));
        }

        @Override
        public void put(byte[] key, byte[] value) {
            throw new UnsupportedOperationException("Only its own thread writes");
        }

        @Override
        public void delete(byte[] key) {
            throw new UnsupportedOperationException("Only its own thread writes");
        }

        @Override
        public Rows range(byte[] from, byte[] to) {
            return rows(store.range(Bytes.wrap(from), Bytes.wrap(to)));
        }

        @Override
        public Rows from(byte[] from) {
            return rows(store.range(Bytes.wrap(from), null));
        }

        private static Rows rows(KeyValueIterator<Bytes, byte[]> iterator) {
            Iterator<KeyValue<Bytes, byte[]>> entries = iterator;
            return new Rows() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Row next() {
                    KeyValue<Bytes, byte[]> next = entries.next();
                    return new Row(next.key.get(), next.value);
                }

                @Override
                public void close() {
                    iterator.close();
                }
            };
        }
    }
}
