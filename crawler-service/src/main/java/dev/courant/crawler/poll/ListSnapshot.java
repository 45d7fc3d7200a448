package dev.courant.crawler.poll;

import dev.courant.crawler.discover.Found.Link;
import java.util.Arrays;
import java.util.List;

/** What is remembered of one reading of a list: of each entry 16 bytes, the hash of the URL and the date. */
public final class ListSnapshot {
    private static final long UNDATED = Long.MIN_VALUE;

    private final long[] urls;
    private final long[] dates;

    /** Of a URL that is there twice, the later date counts. */
    ListSnapshot(List<Link> entries) {
        urls = entries.stream()
                .mapToLong(entry -> UrlHash.of(entry.url()))
                .sorted()
                .distinct()
                .toArray();
        dates = new long[urls.length];
        Arrays.fill(dates, UNDATED);
        for (Link entry : entries) {
            int at = Arrays.binarySearch(urls, UrlHash.of(entry.url()));
            dates[at] = Math.max(dates[at], date(entry));
        }
    }

    boolean has(Link entry) {
        return Arrays.binarySearch(urls, UrlHash.of(entry.url())) >= 0;
    }

    /** Whether it has the entry, under an earlier date or none. */
    boolean hasEarlier(Link entry) {
        int at = Arrays.binarySearch(urls, UrlHash.of(entry.url()));
        return at >= 0 && dates[at] < date(entry);
    }

    int size() {
        return urls.length;
    }

    private static long date(Link entry) {
        return entry.changedAt() == null ? UNDATED : entry.changedAt().toEpochMilli();
    }
}
