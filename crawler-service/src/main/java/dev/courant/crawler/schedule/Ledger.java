package dev.courant.crawler.schedule;

import dev.courant.crawler.schedule.Table.Rows;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one step of the frontier reads and changes: each row is read once, and written once when the step is over, if it
 * changed. For one thread.
 */
final class Ledger {
    /** Told each host that changed, and its figures before. */
    interface Changed {
        void changed(Host.Figures before, Host host);
    }

    /** An entry, and what its row was; null if there was none. */
    private record HeldEntry(Entry entry, byte @Nullable [] row) {}

    private record HeldHost(Host host, Host.Figures before, byte @Nullable [] row) {}

    private static final int DIGEST_BYTES = 2 * Long.BYTES;

    private final Tables tables;
    private final Map<EntryKey, HeldEntry> entries = new LinkedHashMap<>();
    private final Map<String, HeldHost> hosts = new LinkedHashMap<>();

    Ledger(Tables tables) {
        this.tables = tables;
    }

    Optional<Entry> find(EntryKey key) {
        HeldEntry held = entries.get(key);
        if (held != null) {
            return Optional.of(held.entry());
        }
        byte[] row = tables.urls().get(key.bytes());
        if (row == null) {
            return Optional.empty();
        }
        Entry entry = EntryRows.read(key, row);
        entries.put(key, new HeldEntry(entry, row));
        return Optional.of(entry);
    }

    void add(Entry entry) {
        entries.put(entry.key(), new HeldEntry(entry, null));
    }

    /** What is known of a host; of a new one, nothing. */
    Host host(String key) {
        HeldHost held = hosts.get(key);
        if (held == null) {
            byte[] row = tables.hosts().get(bytes(key));
            Host host = row == null ? new Host(key) : Host.read(key, row);
            held = new HeldHost(host, host.figures(), row);
            hosts.put(key, held);
        }
        return held.host();
    }

    /** Every host that is known. */
    void hosts(Consumer<Host> each) {
        try (Rows rows = tables.hosts().from(new byte[0])) {
            while (rows.hasNext()) {
                Table.Row row = rows.next();
                each.accept(Host.read(new String(row.key(), StandardCharsets.UTF_8), row.value()));
            }
        }
    }

    /** The list of a host that has a URL, of whatever source. */
    Optional<Entry> findList(String host, String url) {
        try (Rows rows = tables.urls()
                .range(EntryKey.first(host, EntryKey.Kind.LIST), EntryKey.last(host, EntryKey.Kind.LIST))) {
            while (rows.hasNext()) {
                Table.Row row = rows.next();
                Entry entry = EntryRows.read(EntryKey.of(row.key()), row.value());
                if (entry.origin().url().equals(url)) {
                    return Optional.of(entry);
                }
            }
        }
        return Optional.empty();
    }

    /** Those that claimed a page as their canonical one, in the order of their claims. */
    List<String> claims(EntryKey page) {
        byte[] row = tables.urls().get(page.as(EntryKey.Kind.CLAIMS).bytes());
        if (row == null) {
            return List.of();
        }
        RowReader in = new RowReader(row);
        return in.all(in::text);
    }

    void claims(EntryKey page, Collection<String> urls) {
        byte[] key = page.as(EntryKey.Kind.CLAIMS).bytes();
        if (urls.isEmpty()) {
            tables.urls().delete(key);
        } else {
            RowWriter out = new RowWriter();
            tables.urls().put(key, out.all(urls, out::text).toBytes());
        }
    }

    /** Puts an entry into its host's queue, where it waits for its due time. */
    void enqueue(Entry entry, QueueKey place) {
        tables.queues().put(place.bytes(), digest(entry.key()));
        entry.place(place);
    }

    /** Takes an entry out of its host's queue, if it is in it. */
    void dequeue(Entry entry) {
        QueueKey place = entry.place();
        if (place == null) {
            return;
        }
        entry.place(null);
        tables.queues().delete(place.bytes());
        Lanes lanes = host(entry.host()).lanes();
        if (lanes.isHead(place)) {
            lanes.head(place, after(place));
        }
    }

    private @Nullable QueueKey after(QueueKey place) {
        try (Rows rows =
                tables.queues().range(place.next().bytes(), place.last().bytes())) {
            return rows.hasNext() ? QueueKey.of(rows.next().key()) : null;
        }
    }

    /** The entry at a place; empty if it is of none. */
    Optional<Entry> at(QueueKey place) {
        byte[] row = tables.queues().get(place.bytes());
        if (row == null) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(row);
        EntryKey.Kind kind = EntryKey.Kind.of(in.get());
        return find(new EntryKey(place.host(), kind, in.getLong(), in.getLong()))
                .filter(entry -> place.equals(entry.place()));
    }

    /** Removes the first place of a lane. */
    void clear(QueueKey place) {
        tables.queues().delete(place.bytes());
        host(place.host()).lanes().head(place, after(place));
    }

    private static byte[] digest(EntryKey key) {
        return ByteBuffer.allocate(1 + DIGEST_BYTES)
                .put(key.kind().code())
                .putLong(key.high())
                .putLong(key.low())
                .array();
    }

    /** Forgets what was read and changed. */
    void discard() {
        entries.clear();
        hosts.clear();
    }

    /** Writes down what changed. */
    void close(Changed listener) {
        entries.forEach((key, held) -> {
            byte[] row = EntryRows.write(held.entry());
            if (!Arrays.equals(row, held.row())) {
                tables.urls().put(key.bytes(), row);
            }
        });
        hosts.forEach((key, held) -> {
            byte[] row = held.host().toRow();
            if (!Arrays.equals(row, held.row())) {
                tables.hosts().put(bytes(key), row);
                listener.changed(held.before(), held.host());
            }
        });
        discard();
    }

    private static byte[] bytes(String host) {
        return host.getBytes(StandardCharsets.UTF_8);
    }
}
