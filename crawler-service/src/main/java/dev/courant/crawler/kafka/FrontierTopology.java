package dev.courant.crawler.kafka;

import dev.courant.events.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The frontier as a topology: what hosts' parts are told comes in, leases go out, and what a part tells others goes round.
 *
 * <pre>
 * news.frontier.events ─▶ frontier (urls, hosts, queues) ─▶ news.frontier.leases
 *          ▲                      │ │
 *          └──── to other hosts ──┘ └─▶ news.frontier.events.dlq
 * </pre>
 */
final class FrontierTopology {
    static final String URLS = "urls";
    static final String HOSTS = "hosts";
    static final String QUEUES = "queues";
    static final String LEASES = "leases";
    static final String ELSEWHERE = "elsewhere";
    static final String DEAD_LETTERS = "dead-letters";

    private static final String EVENTS = "events";
    private static final String FRONTIER = "frontier";

    private FrontierTopology() {}

    /** Adds all of it to an empty topology. */
    static Topology build(Topology topology, ProcessorSupplier<String, byte[], String, byte[]> frontier) {
        topology.addSource(
                EVENTS, new StringDeserializer(), new ByteArrayDeserializer(), Topics.FRONTIER_EVENTS.name());
        topology.addProcessor(FRONTIER, frontier, EVENTS);
        for (String name : List.of(URLS, HOSTS, QUEUES)) {
            topology.addStateStore(store(name), FRONTIER);
        }
        sink(topology, LEASES, Topics.FRONTIER_LEASES.name());
        sink(topology, ELSEWHERE, Topics.FRONTIER_EVENTS.name());
        sink(topology, DEAD_LETTERS, Topics.FRONTIER_EVENTS.dlq().name());
        return topology;
    }

    private static void sink(Topology topology, String name, String topic) {
        topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), FRONTIER);
    }

    /** Without Streams' own cache: rows are mostly written once between two commits, and RocksDB has a cache. */
    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of());
    }
}
