package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Task;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the frontier knows of one URL. Mutable; of one {@link Ledger}. */
final class Entry {
    private final EntryKey key;
    private final Instant firstSeenAt;
    private final Duration delay;
    private final Task origin;
    private final ListState list = new ListState();
    private Instant dueAt;
    private @Nullable QueueKey place;
    // EntryRows reads and sets these as well, and nobody else does.
    Task task;
    State state = State.WAITING;
    int failures;
    long attempts;
    boolean takenDown;

    @Nullable
    Outcome outcome;

    @Nullable
    Outcome lastOutcome;

    @Nullable
    Instant lastFetchedAt;

    Instant lastNamedAt;

    @Nullable
    String movedTo;

    Visits visits = new Visits();

    Entry(EntryKey key, Task task, Duration delay, Instant firstSeenAt, Instant dueAt) {
        this.key = key;
        this.delay = delay;
        this.origin = task;
        this.task = task;
        this.firstSeenAt = firstSeenAt;
        this.lastNamedAt = dueAt;
        this.dueAt = dueAt;
    }

    EntryKey key() {
        return key;
    }

    /** What it was at first; a list starts from here again. */
    Task origin() {
        return origin;
    }

    Task task() {
        return task;
    }

    /** What is to be asked for: once a page was taken down, nothing but that it is removed, whatever came of a lease that was out. */
    Task next() {
        return takenDown ? RemovalTask.of(task) : task;
    }

    String host() {
        return key.host();
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

    int failures() {
        return failures;
    }

    /** What it came to; a visit that failed leaves what an earlier one came to. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    void fetched(Instant sentAt) {
        lastFetchedAt = sentAt;
    }

    Visits visits() {
        return visits;
    }

    /** How it was when it was last fetched with success: a page's last event, a list's last reading; null if there was none. */
    @Nullable
    PublishedVersion lastVersion() {
        return key.kind() == EntryKey.Kind.LIST ? list.version() : visits.published();
    }

    /** Of a list. */
    ListState list() {
        return list;
    }

    boolean isPublished() {
        return visits.published() != null;
    }

    @Nullable
    String movedTo() {
        return movedTo;
    }

    boolean isPending() {
        return state == State.WAITING || state == State.LEASED;
    }

    boolean isResting() {
        return state == State.RESTING;
    }

    /** Where it waits, null if it is in no queue. */
    @Nullable
    QueueKey place() {
        return place;
    }

    void place(@Nullable QueueKey next) {
        place = next;
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
                movedTo);
    }

    /** Whether it came to something that still is: published and not gone since, or on its way under another URL. */
    boolean isGood() {
        boolean isThere = outcome == null || (outcome.group() == Outcome.Group.FETCHED && outcome != Outcome.GONE);
        return isThere || movedTo != null;
    }

    boolean isLeased() {
        return state == State.LEASED;
    }

    /** Whether a page is to be nowhere any more. */
    boolean isTakenDown() {
        return takenDown;
    }

    void takeDown() {
        takenDown = true;
        movedTo = null;
    }

    /** The number of the lease that it is given out under. */
    long leased() {
        state = State.LEASED;
        return ++attempts;
    }

    void waiting(Task next, Instant due) {
        task = next;
        dueAt = due;
        state = State.WAITING;
    }

    /** It stays what it is, and its turn comes later. */
    void postpone(Instant due) {
        dueAt = due;
    }

    /** It was tried in vain, and not because of itself. */
    void missed(Outcome how) {
        lastOutcome = how;
    }

    void failed(Outcome how) {
        lastOutcome = how;
        failures++;
    }

    /** A list until its next reading, which starts from its own URL again. */
    void restingUntilRead(Instant due) {
        task = origin;
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

    void movedTo(String url) {
        movedTo = url;
    }

    void forgetMove() {
        movedTo = null;
        outcome = null;
        failures = 0;
    }

    /** It was named again; written down only now and then, because lists name their entries all the time. */
    void named(Instant now, Duration grain) {
        if (lastNamedAt.plus(grain).isBefore(now)) {
            lastNamedAt = now;
        }
    }

    /** Whether it is over, and nobody has asked for it or named it since. What was taken down is remembered for good. */
    boolean isOverSince(Instant time) {
        boolean isFetchedSince = lastFetchedAt != null && lastFetchedAt.isAfter(time);
        return state == State.ENDED && !takenDown && !isFetchedSince && lastNamedAt.isBefore(time);
    }
}
