package dev.courant.crawler.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** What the frontier's stores take on disk. */
final class MeasuredDisk {
    private MeasuredDisk() {}

    /** Compacts every store below a state folder, as RocksDB does in time by itself, and adds their sizes up, in bytes. */
    static long compacted(Path stateFolder) throws IOException {
        List<Path> stores;
        try (Stream<Path> paths = Files.walk(stateFolder)) {
            stores = paths.filter(path -> Files.exists(path.resolve("CURRENT"))).toList();
        }
        stores.forEach(MeasuredDisk::compact);
        return stores.stream().mapToLong(MeasuredDisk::size).sum();
    }

    private static void compact(Path store) {
        BlockBasedTableConfig table = new BlockBasedTableConfig();
        table.setFilterPolicy(new BloomFilter());
        try (Options options = new Options()) {
            options.setTableFormatConfig(table);
            new FrontierRocksDb().setConfig(store.getFileName().toString(), options, Map.of());
            try (RocksDB database = RocksDB.open(options, store.toString())) {
                database.compactRange();
            }
        } catch (RocksDBException e) {
            throw new IllegalStateException("Cannot be compacted: " + store, e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".sst"))
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
