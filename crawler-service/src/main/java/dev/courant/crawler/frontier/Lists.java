package dev.courant.crawler.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Feeds, sitemaps and section pages: which are known, and which sources wait for a first reading. Mutable; guarded by its owner. */
final class Lists {
    private record Key(String sourceId, String url) {}

    private final Map<Key, Entry> known = new HashMap<>();
    private final Map<String, Integer> unread = new HashMap<>();

    /** Takes a list in. @return whether it is new */
    boolean add(PollTask task, Entry entry) {
        boolean isNew = known.putIfAbsent(new Key(task.sourceId(), task.url()), entry) == null;
        if (isNew && task.recurring()) {
            unread.merge(task.sourceId(), 1, Integer::sum);
        }
        return isNew;
    }

    /** One reading of a list is over. A part of a sitemap index is forgotten: its index names it again. */
    void read(Entry entry) {
        PollTask origin = (PollTask) entry.origin();
        if (!origin.recurring()) {
            known.remove(new Key(origin.sourceId(), origin.url()));
        } else if (!entry.isReadBefore()) {
            unread.computeIfPresent(origin.sourceId(), Lists::oneLess);
        }
    }

    /** The list at a URL, of whatever source. */
    Optional<Entry> find(String url) {
        return known.entrySet().stream()
                .filter(list -> list.getKey().url().equals(url))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    int sourcesUnread() {
        return unread.size();
    }

    private static @Nullable Integer oneLess(String sourceId, Integer lists) {
        return lists == 1 ? null : lists - 1;
    }
}
