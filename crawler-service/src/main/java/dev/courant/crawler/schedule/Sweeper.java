package dev.courant.crawler.schedule;

import dev.courant.crawler.schedule.Table.Row;
import dev.courant.crawler.schedule.Table.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Forgets what has outlived its use: pages that are over and that nobody has named for long, and hosts where nothing is left.
 * It walks through the rows bit by bit, so that no step takes long and no index by age is needed.
 */
final class Sweeper {
    private static final byte[] START = new byte[0];

    private final Tables tables;
    private final Duration forgetAfter;
    private byte[] nextUrl = START;
    private byte[] nextHost = START;

    Sweeper(Tables tables, Duration forgetAfter) {
        this.tables = tables;
        this.forgetAfter = forgetAfter;
    }

    /**
     * Goes on where it stopped.
     *
     * @param most how many rows to look at
     * @param changed told hosts that are forgotten
     */
    void sweep(Instant now, int most, Ledger.Changed changed) {
        Instant oldest = now.minus(forgetAfter);
        nextUrl = sweepUrls(oldest, most);
        nextHost = sweepHosts(oldest, most, changed);
    }

    private byte[] sweepUrls(Instant oldest, int most) {
        List<EntryKey> over = new ArrayList<>();
        byte[] last;
        try (Rows rows = tables.urls().from(nextUrl)) {
            last = START;
            for (int i = 0; rows.hasNext(); i++) {
                Row row = rows.next();
                if (i >= most) {
                    last = row.key();
                    break;
                }
                EntryKey key = EntryKey.of(row.key());
                if (key.kind() != EntryKey.Kind.CLAIMS
                        && EntryRows.read(key, row.value()).isOverSince(oldest)) {
                    over.add(key);
                }
            }
        }
        for (EntryKey key : over) {
            tables.urls().delete(key.bytes());
            tables.urls().delete(key.as(EntryKey.Kind.CLAIMS).bytes());
        }
        return last;
    }

    private byte[] sweepHosts(Instant oldest, int most, Ledger.Changed changed) {
        List<Row> idle = new ArrayList<>();
        byte[] last = START;
        try (Rows rows = tables.hosts().from(nextHost)) {
            for (int i = 0; rows.hasNext(); i++) {
                Row row = rows.next();
                if (i >= most) {
                    last = row.key();
                    break;
                }
                Host host = host(row);
                if (host.isIdleSince(oldest)) {
                    idle.add(row);
                }
            }
        }
        for (Row row : idle) {
            tables.hosts().delete(row.key());
            changed.changed(host(row).figures(), new Host(host(row).key()));
        }
        return last;
    }

    private static Host host(Row row) {
        return Host.read(new String(row.key(), StandardCharsets.UTF_8), row.value());
    }
}
