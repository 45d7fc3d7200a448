package dev.courant.local.archive;

import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Pages for tests, each with something that a record must not lose. */
final class ArchivePages {
    static final Instant FETCHED = Instant.parse("2026-01-31T10:00:00.123Z");

    private ArchivePages() {}

    static Page page(int number) {
        return page(number, "<html><p>Page " + number + ": 质量</html>", false, false);
    }

    static Page noarchive(int number) {
        return page(number, "<p>secret " + number, true, false);
    }

    static Page truncated(int number) {
        return page(number, "<p>cut", false, true);
    }

    private static Page page(int number, String body, boolean noarchive, boolean truncated) {
        String url = "https://paper.example/" + number;
        return new Page(
                "paper",
                url + "?utm_source=feed",
                url + "?page=1",
                url,
                "attempt-" + number,
                200,
                "text/html; charset=utf-8",
                "zh-Hans",
                "\"" + number + "\"",
                "Sat, 31 Jan 2026 09:00:00 GMT",
                FETCHED,
                FETCHED.plusSeconds(number),
                Page.Origin.LIVE,
                truncated,
                true,
                noarchive,
                true,
                null,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
