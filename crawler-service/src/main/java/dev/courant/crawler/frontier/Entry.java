package dev.courant.crawler.frontier;

import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the frontier knows of one URL. Mutable; guarded by its owner. */
final class Entry {
    private final Task origin;
    private final Instant firstSeenAt;
    private final Duration delay;
    private Task task;
    private State state = State.WAITING;
    private Instant dueAt;
    private int failures;
    private boolean readBefore;
    private @Nullable Outcome outcome;
    private @Nullable Outcome lastOutcome;
    private @Nullable Instant lastFetchedAt;
    private @Nullable Entry movedTo;
    private Set<Entry> fallbacks = Set.of();
    private final Visits visits = new Visits();

    Entry(Task task, Duration delay, Instant firstSeenAt, Instant dueAt) {
        this.delay = delay;
        this.origin = task;
        this.task = task;
        this.firstSeenAt = firstSeenAt;
        this.dueAt = dueAt;
    }

    /** What it was at first; a list starts from here again. */
    Task origin() {
        return origin;
    }

    Task task() {
        return task;
    }

    String host() {
        return HostKey.of(task.url());
    }

    /** What its source asks for between two requests. */
    Duration delay() {
        return delay;
    }

    Instant firstSeenAt() {
        return firstSeenAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    State state() {
        return state;
    }

    int failures() {
        return failures;
    }

    /** What it came to; a visit that failed leaves what an earlier one came to. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** What the last attempt came to, however passing. */
    @Nullable
    Outcome lastOutcome() {
        return lastOutcome;
    }

    /** When the last request for it went out. */
    @Nullable
    Instant lastFetchedAt() {
        return lastFetchedAt;
    }

    void fetched(Instant sentAt) {
        lastFetchedAt = sentAt;
    }

    Visits visits() {
        return visits;
    }

    boolean isPublished() {
        return visits.published() != null;
    }

    @Nullable
    Entry movedTo() {
        return movedTo;
    }

    boolean isPending() {
        return state == State.WAITING || state == State.LEASED;
    }

    boolean isResting() {
        return state == State.RESTING;
    }

    /** @param hostDueAt when its host may next be asked */
    Knowledge knowledge(Instant hostDueAt) {
        return new Knowledge(
                task,
                state,
                host(),
                state == State.WAITING || state == State.RESTING ? dueAt : null,
                hostDueAt,
                firstSeenAt,
                lastFetchedAt,
                failures,
                lastOutcome,
                isPublished(),
                movedTo == null ? null : movedTo.task().url());
    }

    /** Whether a list has had its first reading. */
    boolean isReadBefore() {
        return readBefore;
    }

    /** Whether it came to something that still is: published and not gone since, or on its way under another URL. */
    boolean isGood() {
        boolean isThere = outcome == null || (outcome.group() == Outcome.Group.FETCHED && outcome != Outcome.GONE);
        return isThere || movedTo != null;
    }

    void leased() {
        state = State.LEASED;
    }

    void waiting(Task next, Instant due) {
        task = next;
        dueAt = due;
        state = State.WAITING;
    }

    void failed(Outcome how) {
        lastOutcome = how;
        failures++;
    }

    /** A list until its next reading, which starts from its own URL again. */
    void restingUntilRead(Instant due) {
        task = origin;
        readBefore = true;
        resting(due);
    }

    /** Until a later visit. */
    void resting(Instant due) {
        dueAt = due;
        failures = 0;
        state = State.RESTING;
    }

    /** An attempt, or the last of several, came to this. */
    void cameTo(Outcome how) {
        lastOutcome = how;
        boolean isSaid = how.group() == Outcome.Group.FETCHED || how.group() == Outcome.Group.DUPLICATE;
        outcome = isSaid || !isPublished() ? how : outcome;
    }

    void ended() {
        state = State.ENDED;
    }

    void movedTo(Entry target) {
        movedTo = target;
    }

    /** Whoever claimed this URL as its canonical one takes over if this one fails. */
    void fallBackTo(Entry alias) {
        if (alias != this) {
            // Few entries are ever claimed, and there are millions.
            fallbacks = fallbacks.isEmpty() ? new LinkedHashSet<>() : fallbacks;
            fallbacks.add(alias);
        }
    }

    /** Those that claimed this URL, in the order of their claims; it has none afterwards. */
    Set<Entry> takeFallbacks() {
        Set<Entry> taken = fallbacks;
        fallbacks = Set.of();
        return taken;
    }

    void forgetMove() {
        movedTo = null;
        outcome = null;
        failures = 0;
    }
}
