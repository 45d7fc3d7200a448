package dev.courant.local.extract;

import dev.courant.events.Page;
import dev.courant.local.console.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** A saved page's bytes, compressed with gzip or not; at most one more than a page may have. */
public final class PageBytes {
    private static final int MOST = Page.MAX_BODY_BYTES + 1;

    private PageBytes() {}

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read, or is cut off or damaged gzip
     */
    static byte[] of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Reads a stream; it is left open. */
    static byte[] of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST);
        return isGzip(bytes) ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readNBytes(MOST) : bytes;
    }

    /**
     * Reads what a person named.
     *
     * @param file {@code -} for the standard input
     * @throws UserError if it cannot be read
     */
    static byte[] ofNamed(Path file, InputStream standardInput) {
        try {
            return isStandardInput(file) ? of(standardInput) : of(file);
        } catch (IOException e) {
            String problem = Files.exists(file) ? " cannot be read: " + e.getMessage() : " is not there.";
            throw new UserError(file + problem, e);
        }
    }

    static boolean isStandardInput(Path file) {
        return file.toString().equals("-");
    }

    /** The same text as valid UTF-8, whatever stood in place of it. */
    public static byte[] asUtf8(byte[] bytes) {
        byte[] valid = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(valid, bytes) ? bytes : valid;
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    }
}
