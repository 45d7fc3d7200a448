package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.FrontierCounts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The frontier's figures: the sums over its hosts. For one thread. */
final class Totals {
    private final Map<String, Integer> unread = new HashMap<>();
    private int pending;
    private int ahead;
    private int open;

    /** A host's figures are others now. */
    void change(Host.Figures before, Host.Figures after) {
        pending += after.pending() - before.pending();
        ahead += after.ahead() - before.ahead();
        open += after.open() - before.open();
        add(before.unread(), -1);
        add(after.unread(), 1);
    }

    private void add(Collection<String> sources, int change) {
        sources.forEach(source ->
                unread.merge(source, change, (old, more) -> old + more == 0 ? null : Integer.valueOf(old + more)));
    }

    /** How many leases are out. */
    int open() {
        return open;
    }

    FrontierCounts counts() {
        return new FrontierCounts(pending, unread.size(), ahead);
    }
}
