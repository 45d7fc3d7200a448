package dev.courant.crawler.discover;

import dev.courant.events.Page.FeedHint;
import java.time.Instant;
import java.util.Date;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What lists say of pages, tidied: markup and entities undone, blanks gone, impossible dates dropped. */
final class Hints {
    private static final int MAX_CHARS = 1_000;
    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

    private Hints() {}

    static @Nullable FeedHint of(@Nullable String title, @Nullable Date date, @Nullable String author) {
        return of(title, instant(date), author);
    }

    static @Nullable FeedHint of(@Nullable String title, @Nullable Instant date, @Nullable String author) {
        FeedHint hint = new FeedHint(text(title), possible(date), text(author));
        return hint.equals(new FeedHint(null, null, null)) ? null : hint;
    }

    /** As plain text; null if nothing is left. */
    static @Nullable String text(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        boolean marked = raw.indexOf('<') >= 0 || raw.indexOf('&') >= 0;
        String plain =
                marked ? Jsoup.parseBodyFragment(raw).text() : raw.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            return null;
        }
        return plain.length() <= MAX_CHARS ? plain : plain.substring(0, MAX_CHARS);
    }

    /** The latest of the possible dates among these; null if there is none. */
    static @Nullable Instant latest(@Nullable Instant first, @Nullable Instant second) {
        Instant one = possible(first);
        Instant other = possible(second);
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Instant possible(@Nullable Instant date) {
        return date == null || date.isBefore(EARLIEST) || date.isAfter(LATEST) ? null : date;
    }
}
