package dev.courant.local.imports;

import dev.courant.crawler.robots.RobotsTag;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered with, as far as it matters later.
 *
 * @param link the {@code Link} header
 * @param robots what the {@code X-Robots-Tag} header asks for
 * @param tdmOptOut whether the {@code TDM-Reservation} header keeps text and data mining to the publisher
 * @param body with transfer and content encoding undone; may be longer than a page may be
 * @param cut whether the archive holds only the beginning of the body
 */
public record Answer(
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String link,
        RobotsTag robots,
        boolean tdmOptOut,
        byte[] body,
        boolean cut) {

    /** A file of HTML off a disk, of which no header is known: the page itself must say its charset. */
    public static Answer ofHtml(byte[] body) {
        return ofFile("text/html", body);
    }

    /** A file off a disk, of which no more is known than the {@code Content-Type} that it was sent with. */
    public static Answer ofFile(String contentType, byte[] body) {
        return new Answer(contentType, null, null, null, null, new RobotsTag(false, false, false), false, body, false);
    }
}
