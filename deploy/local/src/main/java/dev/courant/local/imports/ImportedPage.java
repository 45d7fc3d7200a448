package dev.courant.local.imports;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.crawler.url.DeclaredCanonical;
import dev.courant.crawler.url.PageHead;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page event of something that was fetched by others, some time ago. Which page it is, the crawler's own rules decide,
 * so that an article that is imported and crawled is one article.
 */
public final class ImportedPage {
    private static final int MAX_SOURCE_ID_CHARS = 100;

    private ImportedPage() {}

    /**
     * The event: backfill, first seen when it was fetched.
     *
     * @param url what was asked for
     * @param sourceId null to take the URL's host
     * @param attempt what tells this capture from others of the same URL; the same on a second import
     * @throws InvalidEventException if the URL is none that a page can have
     */
    public static Page of(String url, Instant fetchedAt, @Nullable String sourceId, String attempt, Answer answer) {
        String normalised = CanonicalUrls.of(url)
                .orElseThrow(() -> new InvalidEventException("url", "is no absolute http(s) URL: " + url));
        byte[] body = answer.body();
        boolean tooLong = body.length > Page.MAX_BODY_BYTES;
        return new Page(
                sourceId == null ? sourceIdOf(normalised) : sourceId,
                url,
                url,
                DeclaredCanonical.of(normalised, answer.link(), PageHead.of(body))
                        .orElse(normalised),
                attempt,
                200,
                answer.contentType(),
                answer.contentLanguage(),
                answer.etag(),
                answer.lastModified(),
                fetchedAt,
                fetchedAt,
                Page.Origin.BACKFILL,
                answer.cut() || tooLong,
                answer.robots().noindex(),
                answer.robots().noarchive(),
                answer.tdmOptOut(),
                null,
                tooLong ? Arrays.copyOf(body, Page.MAX_BODY_BYTES) : body);
    }

    /** A source's id made of the host: {@code https://www.example.org/a} belongs to {@code example.org}. */
    static String sourceIdOf(String url) {
        String host = URI.create(url).getHost();
        if (host == null) {
            throw new InvalidEventException("url", "names no host: " + url);
        }
        String id = host.toLowerCase(Locale.ROOT)
                .replaceFirst("^www\\.", "")
                .replaceAll("[^a-z0-9.-]", "-")
                .replaceFirst("^[^a-z0-9]+", "");
        return id.substring(0, Math.min(id.length(), MAX_SOURCE_ID_CHARS));
    }
}
