package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Knowledge.State;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Task;

/** How entries stand in rows. */
final class EntryRows {
    private EntryRows() {}

    static Entry read(EntryKey key, byte[] row) {
        RowReader in = new RowReader(row);
        State state = in.name(State.values());
        Task origin = Tasks.read(in);
        Entry entry = new Entry(key, origin, in.duration(), in.time(), in.time());
        entry.state = state;
        entry.task = in.flag() ? Tasks.read(in) : origin;
        entry.failures = in.integer();
        entry.attempts = in.number();
        entry.list().readBefore(in.flag());
        entry.list().drop(in.flag());
        entry.takenDown = in.flag();
        entry.outcome = in.nameOrNull(Outcome.values());
        entry.lastOutcome = in.nameOrNull(Outcome.values());
        entry.lastFetchedAt = in.timeOrNull();
        entry.lastNamedAt = in.time();
        entry.movedTo = in.textOrNull();
        entry.place(in.flag() ? new QueueKey(key.host(), in.integer(), in.number(), in.number()) : null);
        if (key.kind() == EntryKey.Kind.LIST) {
            entry.list().read(in);
        } else {
            entry.visits = Visits.read(in);
        }
        return entry;
    }

    static byte[] write(Entry entry) {
        RowWriter out = new RowWriter().name(entry.state);
        writeTasks(out, entry);
        out.number(entry.failures)
                .number(entry.attempts)
                .flag(entry.list().isReadBefore())
                .flag(entry.list().isDropped())
                .flag(entry.takenDown)
                .name(entry.outcome)
                .name(entry.lastOutcome);
        out.time(entry.lastFetchedAt).time(entry.lastNamedAt).text(entry.movedTo);
        writePlace(out, entry);
        if (entry.key().kind() == EntryKey.Kind.LIST) {
            entry.list().write(out);
        } else {
            entry.visits.write(out);
        }
        return out.toBytes();
    }

    private static void writeTasks(RowWriter out, Entry entry) {
        boolean isAnother = !entry.task.equals(entry.origin());
        Tasks.write(out, entry.origin());
        out.duration(entry.delay())
                .time(entry.firstSeenAt())
                .time(entry.dueAt())
                .flag(isAnother);
        if (isAnother) {
            Tasks.write(out, entry.task);
        }
    }

    private static void writePlace(RowWriter out, Entry entry) {
        QueueKey place = entry.place();
        out.flag(place != null);
        if (place != null) {
            out.number(place.lane()).number(place.dueAt()).number(place.order());
        }
    }
}
