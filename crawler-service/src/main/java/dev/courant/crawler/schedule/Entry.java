package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.crawler.poll.PollRhythm;
import dev.courant.crawler.poll.Reading;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the frontier knows of one URL. Mutable; of one {@link Ledger}. */
final class Entry {
    private final EntryKey key;
    private final Instant firstSeenAt;
    private final Duration delay;
    private Task origin;
    private Task task;
    private State state = State.WAITING;
    private Instant dueAt;
    private int failures;
    private long attempts;
    private boolean readBefore;
    private boolean dropped;
    private boolean takenDown;
    private @Nullable Outcome outcome;
    private @Nullable Outcome lastOutcome;
    private @Nullable Instant lastFetchedAt;
    private Instant lastNamedAt;
    private @Nullable String movedTo;
    private @Nullable QueueKey place;
    private Visits visits = new Visits();
    private @Nullable PollRhythm rhythm;
    private @Nullable PublishedVersion listed;
    private @Nullable Reading reading;

    Entry(EntryKey key, Task task, Duration delay, Instant firstSeenAt, Instant dueAt) {
        this.key = key;
        this.delay = delay;
        this.origin = task;
        this.task = task;
        this.firstSeenAt = firstSeenAt;
        this.lastNamedAt = dueAt;
        this.dueAt = dueAt;
    }

    static Entry read(EntryKey key, byte[] row) {
        RowReader in = new RowReader(row);
        State state = in.name(State.values());
        Task origin = Tasks.read(in);
        Entry entry = new Entry(key, origin, in.duration(), in.time(), in.time());
        entry.state = state;
        entry.task = in.flag() ? Tasks.read(in) : origin;
        entry.failures = in.integer();
        entry.attempts = in.number();
        entry.readBefore = in.flag();
        entry.dropped = in.flag();
        entry.takenDown = in.flag();
        entry.outcome = in.nameOrNull(Outcome.values());
        entry.lastOutcome = in.nameOrNull(Outcome.values());
        entry.lastFetchedAt = in.timeOrNull();
        entry.lastNamedAt = in.time();
        entry.movedTo = in.textOrNull();
        entry.place = in.flag() ? new QueueKey(key.host(), in.integer(), in.number(), in.number()) : null;
        if (key.kind() == EntryKey.Kind.LIST) {
            entry.rhythm = in.flag() ? Rhythms.read(in) : null;
            entry.listed = in.flag() ? Results.version(in) : null;
        } else {
            entry.visits = Visits.read(in);
        }
        return entry;
    }

    byte[] toRow() {
        RowWriter out = new RowWriter().name(state);
        Tasks.write(out, origin);
        out.duration(delay).time(firstSeenAt).time(dueAt).flag(!task.equals(origin));
        if (!task.equals(origin)) {
            Tasks.write(out, task);
        }
        out.number(failures)
                .number(attempts)
                .flag(readBefore)
                .flag(dropped)
                .flag(takenDown)
                .name(outcome)
                .name(lastOutcome);
        out.time(lastFetchedAt).time(lastNamedAt).text(movedTo).flag(place != null);
        if (place != null) {
            out.number(place.lane()).number(place.dueAt()).number(place.order());
        }
        if (key.kind() == EntryKey.Kind.LIST) {
            writeReadings(out);
        } else {
            visits.write(out);
        }
        return out.toBytes();
    }

    private void writeReadings(RowWriter out) {
        out.flag(rhythm != null);
        if (rhythm != null) {
            Rhythms.write(out, rhythm);
        }
        out.flag(listed != null);
        if (listed != null) {
            Results.write(out, listed);
        }
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
        return key.kind() == EntryKey.Kind.LIST ? listed : visits.published();
    }

    void listed(PublishedVersion version) {
        listed = version;
    }

    /** What the reading that is ending brought, null if nobody said; not kept. */
    @Nullable
    Reading reading() {
        return reading;
    }

    void reading(@Nullable Reading brought) {
        reading = brought;
    }

    /**
     * When a list is to be read next.
     *
     * @return null if nobody said what its reading brought
     */
    @Nullable
    Instant nextReading(Instant now, PollLimits limits) {
        if (reading == null) {
            return null;
        }
        rhythm = rhythm == null ? PollRhythm.first(reading, now, limits) : rhythm.after(reading, now, limits);
        return rhythm.dueAt();
    }

    /**
     * When a part of a sitemap index is to be read again.
     *
     * @param changedAt when its index says that it changed, null if it does not say
     * @return null if nothing is known of its readings
     */
    @Nullable
    Instant nextReadingOfPart(@Nullable Instant changedAt) {
        return rhythm == null ? null : rhythm.sitemapDueAt(changedAt);
    }

    /** Whether a list has brought anything new since then. */
    boolean hadNewsSince(Instant time) {
        return rhythm != null && rhythm.newsAtMillis() >= time.toEpochMilli();
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

    /** Whether a list has had its first reading. */
    boolean isReadBefore() {
        return readBefore;
    }

    /** Whether it came to something that still is: published and not gone since, or on its way under another URL. */
    boolean isGood() {
        boolean isThere = outcome == null || (outcome.group() == Outcome.Group.FETCHED && outcome != Outcome.GONE);
        return isThere || movedTo != null;
    }

    boolean isLeased() {
        return state == State.LEASED;
    }

    /** A list had its first reading. */
    void read() {
        readBefore = true;
    }

    /** Whether a list is not to be read any more. */
    boolean isDropped() {
        return dropped;
    }

    void drop(boolean isDropped) {
        dropped = isDropped;
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
