package dev.courant.crawler.frontier;

import dev.courant.crawler.url.HostKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the frontier knows of one URL. Mutable; guarded by its owner. */
final class Entry {
    /** Where a URL stands. */
    enum State {
        /** In its host's queue. */
        WAITING,
        /** A list between two readings. */
        RESTING,
        /** Given out. */
        LEASED,
        /** Over, as {@link #outcome} says. */
        ENDED
    }

    private final Task origin;
    private final Instant firstSeenAt;
    private final Duration delay;
    private Task task;
    private State state = State.WAITING;
    private Instant dueAt;
    private int failures;
    private boolean readBefore;
    private @Nullable Outcome outcome;
    private @Nullable Entry movedTo;
    private Set<Entry> fallbacks = Set.of();

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

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Entry movedTo() {
        return movedTo;
    }

    boolean isPending() {
        return state == State.WAITING || state == State.LEASED;
    }

    /** Whether a list has had its first reading. */
    boolean isReadBefore() {
        return readBefore;
    }

    /** Whether it came to something: published, or on its way under another URL. */
    boolean isGood() {
        return outcome == null || outcome.group() == Outcome.Group.FETCHED || movedTo != null;
    }

    void leased() {
        state = State.LEASED;
    }

    void waiting(Task next, Instant due) {
        task = next;
        dueAt = due;
        state = State.WAITING;
    }

    void failed() {
        failures++;
    }

    /** A list until its next reading, which starts from its own URL again. */
    void resting(Instant due) {
        task = origin;
        dueAt = due;
        failures = 0;
        readBefore = true;
        state = State.RESTING;
    }

    void ended(Outcome how) {
        outcome = how;
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
