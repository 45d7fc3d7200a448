package dev.courant.crawler.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page from visit to visit. Mutable; guarded by its owner.
 *
 * <p>A list that gives a page a newer date calls for a visit before its time. Some lists date all that they name anew with
 * each reading: a page that such a call found unchanged believes no further one until it has changed.
 */
final class Visits {
    private @Nullable Instant firstFetchedAt;
    private @Nullable PublishedVersion published;
    private @Nullable Instant changedAt;
    private boolean ahead;
    private boolean called;
    private boolean fooled;

    /** The last event, null if there was none. */
    @Nullable
    PublishedVersion published() {
        return published;
    }

    /** When the first event's page was fetched; the ages of further visits count from here. */
    @Nullable
    Instant firstFetchedAt() {
        return firstFetchedAt;
    }

    /** Whether another visit is to come, or under way. */
    boolean isAhead() {
        return ahead;
    }

    void ahead(boolean isAhead) {
        ahead = isAhead;
    }

    void publish(PublishedVersion version) {
        firstFetchedAt = firstFetchedAt == null ? version.fetchedAt() : firstFetchedAt;
        published = version;
        called = false;
        fooled = false;
    }

    /** A visit found nothing new. */
    void confirm(PublishedVersion version) {
        published = version;
        fooled = fooled || called;
        called = false;
    }

    /** The newest date that a list gave the page, null if none did. */
    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    /** Keeps a date that a list gives the page, if it is the newest. */
    void note(@Nullable Instant date) {
        if (date != null && (changedAt == null || date.isAfter(changedAt))) {
            changedAt = date;
        }
    }

    /** Whether a date calls for a visit before its time. */
    boolean isCalledBy(@Nullable Instant date) {
        if (date == null || published == null || fooled) {
            return false;
        }
        return date.isAfter(changedAt == null ? published.fetchedAt() : changedAt);
    }

    /** A visit comes before its time. */
    void call() {
        called = true;
    }
}
