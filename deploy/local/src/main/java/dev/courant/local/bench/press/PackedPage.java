package dev.courant.local.bench.press;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A body as it goes over the wire, packed once and for all: serving it costs next to nothing.
 *
 * @param gzip not copied
 */
record PackedPage(byte[] gzip, String contentType) {
    static PackedPage of(String text, String contentType) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(16 * 1024);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedPage(packed.toByteArray(), contentType);
    }

    /** For a client that takes no gzip. */
    byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
