package dev.courant.local.newspapers;

import dev.courant.events.ArticleId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a newspaper answers at one path.
 *
 * @param status of HTTP
 * @param contentType with the charset, unless the page itself must tell it
 * @param location where it moved to, if it did
 * @param wish the coding that the newspaper would have the body sent in
 */
record Resource(int status, byte[] body, String contentType, Instant modified, Optional<String> location, Coding wish) {

    /** At every path that the newspaper does not know. */
    static final Resource NOT_FOUND = notice(404, "Not found");

    /** Where an article was. */
    static final Resource GONE = notice(410, "This article has been withdrawn");

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US);
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "xml", "application/xml",
            "json", "application/feed+json",
            "txt", "text/plain",
            "css", "text/css",
            "svg", "image/svg+xml");

    /** A page; in UTF-8 the header says so, in another charset only the page does, as on many an old server. */
    static Resource page(Manuscript manuscript, String html, Instant modified, Coding wish) {
        Charset charset = manuscript.charset();
        String type = manuscript
                .header("content-type")
                .orElse(charset.equals(StandardCharsets.UTF_8) ? "text/html; charset=utf-8" : "text/html");
        return new Resource(manuscript.status(), bytes(html, charset), type, modified, Optional.empty(), wish);
    }

    private static byte[] bytes(String html, Charset charset) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(html));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A page has characters that " + charset + " lacks: " + html, e);
        }
    }

    /**
     * Anything but a page; in UTF-8, of the type that the path's ending tells.
     *
     * @throws IllegalArgumentException if the ending is none that a newspaper here serves
     */
    static Resource file(String path, String text, Instant modified, Coding wish) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("No content type for " + path);
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        return new Resource(200, body, type + "; charset=utf-8", modified, Optional.empty(), wish);
    }

    static Resource moved(String url, Instant modified) {
        return new Resource(301, new byte[0], "text/html", modified, Optional.of(url), Coding.IDENTITY);
    }

    private static Resource notice(int status, String text) {
        String html = "<!doctype html><title>" + status + "</title><h1>" + text + "</h1>";
        byte[] body = html.getBytes(StandardCharsets.UTF_8);
        return new Resource(status, body, "text/html; charset=utf-8", Instant.EPOCH, Optional.empty(), Coding.IDENTITY);
    }

    /** A weak validator, as a coding makes other bytes of the same page. */
    String etag() {
        String hash = ArticleId.sha256(new String(body, StandardCharsets.ISO_8859_1));
        return "W/\"" + hash.substring(0, 16) + '"';
    }

    String lastModified() {
        return HTTP_DATE.format(modified.atOffset(ZoneOffset.UTC));
    }

    /** Whether these validators tell of this very content; RFC 9110, 13.2.2: the date counts only without a tag. */
    boolean isMeantBy(@Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        return status == 200
                && (ifNoneMatch != null
                        ? ifNoneMatch.equals(etag())
                        : lastModified().equals(ifModifiedSince));
    }
}
