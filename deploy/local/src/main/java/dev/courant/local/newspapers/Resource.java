package dev.courant.local.newspapers;

import dev.courant.events.ArticleId;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a newspaper answers at one path.
 *
 * @param contentType with the charset, unless the page itself must tell it
 * @param location where it moved to, if it did
 */
record Resource(byte[] body, String contentType, Instant lastModified, Optional<String> location) {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "xml", "application/xml",
            "txt", "text/plain",
            "css", "text/css",
            "json", "application/feed+json",
            "svg", "image/svg+xml");

    /** A page; in UTF-8 the header says so, in another charset only the page does, as on many an old server. */
    static Resource page(String html, Charset charset, Instant lastModified) {
        String type = charset.equals(StandardCharsets.UTF_8) ? "text/html; charset=utf-8" : "text/html";
        return page(html, charset, type, lastModified);
    }

    static Resource page(String html, Charset charset, String contentType, Instant lastModified) {
        return new Resource(bytes(html, charset), contentType, lastModified, Optional.empty());
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
    static Resource file(String path, String text, Instant lastModified) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException("No content type for " + path);
        }
        return new Resource(
                text.getBytes(StandardCharsets.UTF_8), type + "; charset=utf-8", lastModified, Optional.empty());
    }

    static Resource moved(String url, Instant lastModified) {
        return new Resource(new byte[0], "text/html", lastModified, Optional.of(url));
    }

    /** A weak validator, as gzip makes other bytes of the same page. */
    String etag() {
        String hash = ArticleId.sha256(new String(body, StandardCharsets.ISO_8859_1));
        return "W/\"" + hash.substring(0, 16) + '"';
    }
}
