package dev.courant.crawler.schedule;

/**
 * All that a frontier remembers.
 *
 * @param urls what is known of each URL, by {@link EntryKey}
 * @param hosts what is known of each host, by {@link dev.courant.crawler.url.HostKey}
 * @param queues what waits for a host, by {@link QueueKey}
 */
public record Tables(Table urls, Table hosts, Table queues) {
    /** Empty tables in memory. */
    public static Tables inMemory() {
        return new Tables(new MemoryTable(), new MemoryTable(), new MemoryTable());
    }
}
