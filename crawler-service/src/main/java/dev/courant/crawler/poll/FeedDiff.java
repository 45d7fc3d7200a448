package dev.courant.crawler.poll;

import dev.courant.crawler.discover.Found.Link;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new in a list since its last reading, so that only this goes on: a feed is read hundreds of times for each entry that it
 * has. What is remembered may be lost at any time; it costs a repeat.
 *
 * <p>Bounded by entries: the lists least recently read are forgotten. Safe for many threads.
 */
public final class FeedDiff {
    /** Of a list this short, all may change at once. */
    private static final int FEW = 3;

    private final long maxEntries;
    private final Map<String, ListSnapshot> lists = new LinkedHashMap<>(64, 0.75f, true);
    private long entries;

    /** @param maxEntries over all lists; 16 bytes each */
    public FeedDiff(long maxEntries) {
        this.maxEntries = maxEntries;
    }

    /**
     * How a reading differs from the one before.
     *
     * @param news the entries that are new, or have a later date than before, in the list's order
     * @param unseen how many of these are new
     * @param isFirst whether nothing was known of the list, so that all is new
     * @param reading what to remember of it
     */
    public record Difference(List<Link> news, int unseen, boolean isFirst, ListSnapshot reading) {
        public Difference {
            news = List.copyOf(news);
        }
    }

    /**
     * Compares, and remembers nothing yet: news that did not get on is news the next time too.
     *
     * @param list what the list is known by; of one URL, two sources' lists are two
     */
    public Difference compare(String list, List<Link> entries) {
        ListSnapshot now = new ListSnapshot(entries);
        ListSnapshot last;
        synchronized (this) {
            last = lists.get(list);
        }
        if (last == null) {
            return new Difference(entries, now.size(), true, now);
        }
        List<Link> unseen = entries.stream().filter(entry -> !last.has(entry)).toList();
        List<Link> news = datesAllAtOnce(last, entries)
                ? unseen
                : entries.stream()
                        .filter(entry -> !last.has(entry) || last.hasEarlier(entry))
                        .toList();
        return new Difference(news, unseen.size(), false, now);
    }

    /** Templates that write the time of the request as the date of every entry say nothing with it. */
    private static boolean datesAllAtOnce(ListSnapshot last, List<Link> entries) {
        long redated = entries.stream().filter(last::hasEarlier).count();
        return redated > FEW && redated * 2 > entries.size();
    }

    /** Remembers a reading whose news has got on. A list that alone is more than all may be is not remembered. */
    public synchronized void remember(String list, Difference difference) {
        forget(list);
        ListSnapshot snapshot = difference.reading();
        if (snapshot.size() <= maxEntries) {
            lists.put(list, snapshot);
            entries += snapshot.size();
        }
        Iterator<ListSnapshot> eldest = lists.values().iterator();
        while (entries > maxEntries && eldest.hasNext()) {
            entries -= eldest.next().size();
            eldest.remove();
        }
    }

    /** Forgets a list, so that its next reading is a first one. */
    public synchronized void forget(String list) {
        ListSnapshot old = lists.remove(list);
        entries -= old == null ? 0 : old.size();
    }
}
