package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.PublishedVersion;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page from visit to visit. Mutable; guarded by its owner.
 *
 * <p>A list that gives a page a newer date calls for a visit before its time. Some lists date all that they name anew with
 * each reading: a page that such a call found unchanged believes no further one until it has changed; and since some pages
 * differ by a few bytes each time, each further call has to wait twice as long as the one before.
 */
final class Visits {
    private static final int MOST_DOUBLINGS = 6;

    private @Nullable Instant firstFetchedAt;
    private @Nullable PublishedVersion published;
    private @Nullable Instant changedAt;
    private boolean ahead;
    private boolean called;
    private boolean fooled;
    private int calls;
    private @Nullable Instant nextCallAt;

    static Visits read(RowReader in) {
        Visits visits = new Visits();
        if (!in.flag()) {
            return visits;
        }
        visits.firstFetchedAt = in.timeOrNull();
        visits.published = in.flag() ? Results.version(in) : null;
        visits.changedAt = in.timeOrNull();
        visits.ahead = in.flag();
        visits.called = in.flag();
        visits.fooled = in.flag();
        visits.calls = in.integer();
        visits.nextCallAt = in.timeOrNull();
        return visits;
    }

    void write(RowWriter out) {
        // Most pages of a new sitemap are neither fetched nor dated.
        boolean isAny = published != null || changedAt != null;
        out.flag(isAny);
        if (isAny) {
            out.time(firstFetchedAt).flag(published != null);
            if (published != null) {
                Results.write(out, published);
            }
            out.time(changedAt)
                    .flag(ahead)
                    .flag(called)
                    .flag(fooled)
                    .number(calls)
                    .time(nextCallAt);
        }
    }

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

    /** Whether calls are listened to again. */
    boolean mayBeCalled(Instant now) {
        return nextCallAt == null || !now.isBefore(nextCallAt);
    }

    /** Whether a date calls for a visit before its time: it is news, and later than what was fetched. */
    boolean isCalledBy(@Nullable Instant date) {
        if (date == null || published == null || fooled) {
            return false;
        }
        return date.isAfter(published.fetchedAt()) && (changedAt == null || date.isAfter(changedAt));
    }

    /**
     * A visit comes before its time.
     *
     * @param patience until a second call is listened to; it doubles with each call
     */
    void call(Instant now, Duration patience) {
        called = true;
        nextCallAt = now.plus(patience.multipliedBy(1L << Math.min(calls++, MOST_DOUBLINGS)));
    }
}
