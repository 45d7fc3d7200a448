package dev.courant.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A WARC file, wherever it lies, that can be read from any byte on. */
interface Archive {
    /** How many bytes tell one archive from all others, together with its size: the first record carries an id. */
    int FINGERPRINT_BYTES = 64 * 1024;

    /** For people: a path or a URL. */
    String name();

    /**
     * In bytes; negative if nobody knows.
     *
     * @throws IOException if it cannot be reached
     */
    long size() throws IOException;

    /**
     * Its bytes from a position on; to be closed.
     *
     * @throws IOException if it cannot be reached
     */
    InputStream open(long position) throws IOException;

    /** The same for the same bytes, wherever they lie. */
    default String fingerprint() throws IOException {
        try (InputStream in = open(0)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((size() + "\n").getBytes(StandardCharsets.US_ASCII));
            sha256.update(in.readNBytes(FINGERPRINT_BYTES));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
