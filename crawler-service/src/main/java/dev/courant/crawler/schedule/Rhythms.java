package dev.courant.crawler.schedule;

import dev.courant.crawler.poll.PollRhythm;
import dev.courant.crawler.poll.Reading;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How readings of lists, and what is remembered of them, stand in rows and records. */
final class Rhythms {
    private enum Kind {
        READ,
        UNCHANGED,
        FAILED
    }

    private Rhythms() {}

    static void write(RowWriter out, PollRhythm rhythm) {
        out.number(rhythm.readAtMillis()).number(rhythm.intervalMillis()).number(rhythm.gapMillis());
        out.number(rhythm.overlapMillis()).number(rhythm.newsAtMillis()).number(rhythm.failures());
    }

    static PollRhythm read(RowReader in) {
        return new PollRhythm(in.number(), in.number(), in.number(), in.number(), in.number(), in.integer());
    }

    static void write(RowWriter out, @Nullable Reading reading) {
        switch (reading) {
            case null -> out.name(null);
            case Reading.Read read -> {
                out.name(Kind.READ).number(read.entries()).number(read.news());
                write(out.time(read.oldest()).time(read.newest()), read.hints());
            }
            case Reading.Unchanged unchanged -> write(out.name(Kind.UNCHANGED), unchanged.hints());
            case Reading.Failed failed -> out.name(Kind.FAILED).duration(failed.retryAfter());
        }
    }

    private static void write(RowWriter out, Reading.Hints hints) {
        out.duration(hints.freshFor()).duration(hints.refresh()).all(hints.quietHours(), hour -> out.number(hour));
    }

    static @Nullable Reading readReading(RowReader in) {
        Kind kind = in.nameOrNull(Kind.values());
        return switch (kind) {
            case null -> null;
            case READ -> new Reading.Read(in.integer(), in.integer(), in.timeOrNull(), in.timeOrNull(), readHints(in));
            case UNCHANGED -> new Reading.Unchanged(readHints(in));
            case FAILED -> new Reading.Failed(in.durationOrNull());
        };
    }

    private static Reading.Hints readHints(RowReader in) {
        return new Reading.Hints(in.durationOrNull(), in.durationOrNull(), Set.copyOf(in.all(in::integer)));
    }
}
