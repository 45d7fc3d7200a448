package dev.courant.crawler.schedule;

import java.time.Instant;

/**
 * Names of leases: the entry, when it was first seen, and the number of the attempt, so that no two leases share one,
 * whichever instance gave them out and however often it was started anew.
 */
final class LeaseIds {
    private LeaseIds() {}

    static String of(EntryKey entry, Instant firstSeenAt, long attempt) {
        return entry.shortName() + "." + Long.toString(firstSeenAt.toEpochMilli(), Character.MAX_RADIX) + "."
                + Long.toString(attempt, Character.MAX_RADIX);
    }

    /** @throws IllegalArgumentException if it names no entry */
    static EntryKey entry(String host, String leaseId) {
        int end = leaseId.indexOf('.');
        if (end < 2) {
            throw new IllegalArgumentException("Is no lease's id: " + leaseId);
        }
        return EntryKey.ofShortName(host, leaseId.substring(0, end));
    }
}
