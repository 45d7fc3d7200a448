package dev.courant.crawler.kafka;

import dev.courant.crawler.schedule.FrontierContracts;
import dev.courant.crawler.schedule.Table;
import dev.courant.crawler.schedule.Table.Rows;
import dev.courant.crawler.schedule.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The frontier whose tables are the stores of its topology, on disk. */
class StoredFrontierTest extends FrontierContracts {
    private static TopologyTestDriver driver;

    @BeforeAll
    static void open(@TempDir Path folder) {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, FrontierRocksDb.class);
        driver = new TopologyTestDriver(FrontierTopology.build(new Topology(), Idle::new), settings);
    }

    @AfterAll
    static void close() {
        driver.close();
    }

    @Override
    protected Tables tables() {
        return new Tables(empty(FrontierTopology.URLS), empty(FrontierTopology.HOSTS), empty(FrontierTopology.QUEUES));
    }

    private static Table empty(String name) {
        KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(name);
        Table table = new StoreTable(store);
        List<byte[]> keys = new ArrayList<>();
        try (Rows rows = table.from(new byte[0])) {
            rows.forEachRemaining(row -> keys.add(row.key()));
        }
        keys.forEach(table::delete);
        return table;
    }

    /** Leaves the stores to whoever tests with them. */
    private static final class Idle extends ContextualProcessor<String, byte[], String, byte[]> {
        @Override
        public void process(Record<String, byte[]> record) {}
    }
}
