package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.url.HostKey;
import java.util.Optional;

/** Looks a URL up in tables that another thread writes. */
public final class Lookup {
    private Lookup() {}

    /** What is known of a page or list. */
    public static Optional<Knowledge> find(String url, Table urls, Table hosts) {
        // Nothing is written: nothing is changed, and the ledger is not closed.
        Ledger ledger = new Ledger(new Tables(urls, hosts, new MemoryTable()));
        return ledger.find(EntryKey.page(url))
                .or(() -> ledger.findList(HostKey.of(url), url))
                .map(entry -> entry.knowledge(ledger.host(entry.host()).notBefore()));
    }
}
