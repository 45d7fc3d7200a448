package dev.courant.crawler.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a frontier knows of one URL, at one moment.
 *
 * @param task what it is asked for
 * @param state where it stands
 * @param host whose turn it waits for
 * @param dueAt when it is to be asked for next, null if it is not
 * @param hostDueAt when its host may next be asked
 * @param firstSeenAt when it was first heard of
 * @param lastFetchedAt when the last request for it went out, null if none did
 * @param failures failed attempts since it last went well
 * @param outcome what the last attempt came to, null if there was none
 * @param isPublished whether there is an event of it
 * @param movedTo where a redirect or claim led from it
 */
public record Knowledge(
        Task task,
        State state,
        String host,
        @Nullable Instant dueAt,
        Instant hostDueAt,
        Instant firstSeenAt,
        @Nullable Instant lastFetchedAt,
        int failures,
        @Nullable Outcome outcome,
        boolean isPublished,
        @Nullable String movedTo) {

    /** Where a URL stands. */
    public enum State {
        /** To be asked for, as soon as it is due and its host's turn comes. */
        WAITING,
        /** Given out: being fetched, or fetched and not yet acknowledged. */
        LEASED,
        /** Until a later visit: a list that was read, a page that was published. */
        RESTING,
        /** Over, as its outcome says. */
        ENDED
    }
}
