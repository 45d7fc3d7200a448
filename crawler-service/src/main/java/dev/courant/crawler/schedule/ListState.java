package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.crawler.poll.PollRhythm;
import dev.courant.crawler.poll.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of a list from reading to reading. Mutable; guarded by its owner. */
final class ListState {
    private boolean readBefore;
    private boolean dropped;
    private @Nullable PollRhythm rhythm;
    private @Nullable PublishedVersion version;
    private @Nullable Reading brought;

    void read(RowReader in) {
        rhythm = in.flag() ? Rhythms.read(in) : null;
        version = in.flag() ? Results.version(in) : null;
    }

    void write(RowWriter out) {
        out.flag(rhythm != null);
        if (rhythm != null) {
            Rhythms.write(out, rhythm);
        }
        out.flag(version != null);
        if (version != null) {
            Results.write(out, version);
        }
    }

    /** Whether it has had its first reading. */
    boolean isReadBefore() {
        return readBefore;
    }

    void readBefore(boolean isReadBefore) {
        readBefore = isReadBefore;
    }

    /** Whether it is not to be read any more. */
    boolean isDropped() {
        return dropped;
    }

    void drop(boolean isDropped) {
        dropped = isDropped;
    }

    /** How it was when it was last read with success, null if it never was. */
    @Nullable
    PublishedVersion version() {
        return version;
    }

    void version(PublishedVersion read) {
        version = read;
    }

    /** What the reading that is ending brought, null if nobody said; not kept. */
    @Nullable
    Reading brought() {
        return brought;
    }

    void brought(@Nullable Reading reading) {
        brought = reading;
    }

    /**
     * When it is to be read next.
     *
     * @return null if nobody said what its reading brought
     */
    @Nullable
    Instant next(Instant now, PollLimits limits) {
        if (brought == null) {
            return null;
        }
        rhythm = rhythm == null ? PollRhythm.first(brought, now, limits) : rhythm.after(brought, now, limits);
        return rhythm.dueAt();
    }

    /**
     * When it is to be read again as a part of a sitemap index.
     *
     * @param changedAt when its index says that it changed, null if it does not say
     * @return null if nothing is known of its readings
     */
    @Nullable
    Instant nextAsPart(@Nullable Instant changedAt) {
        return rhythm == null ? null : rhythm.sitemapDueAt(changedAt);
    }

    /** Whether it has brought anything new since then. */
    boolean hadNewsSince(Instant time) {
        return rhythm != null && rhythm.newsAtMillis() >= time.toEpochMilli();
    }
}
