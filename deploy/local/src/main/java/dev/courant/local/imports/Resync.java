package dev.courant.local.imports;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds where records begin again behind damage, by how a record begins: as gzip (RFC 1952) or as plain text. */
final class Resync {
    private static final byte[] WARC = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLAIN = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};
    private static final int LEAD = 4;
    private static final int BUFFER = 256 * 1024;

    private final Archive archive;

    Resync(Archive archive) {
        this.archive = archive;
    }

    /**
     * The first record behind a position.
     *
     * @throws IOException if the archive cannot be read
     */
    OptionalLong after(long position) throws IOException {
        boolean gzip = isGzip();
        long from = position + 1;
        while (true) {
            OptionalLong found = find(gzip ? GZIP : PLAIN, from);
            if (found.isEmpty() || !gzip) {
                return found.isEmpty() ? found : OptionalLong.of(found.getAsLong() + LEAD);
            }
            if (beginsRecord(found.getAsLong())) {
                return found;
            }
            from = found.getAsLong() + 1;
        }
    }

    private boolean isGzip() throws IOException {
        try (InputStream in = archive.open(0)) {
            return Arrays.equals(in.readNBytes(2), Arrays.copyOf(GZIP, 2));
        }
    }

    private OptionalLong find(byte[] pattern, long from) throws IOException {
        try (InputStream in = new BufferedInputStream(archive.open(from), BUFFER)) {
            byte[] window = new byte[pattern.length];
            long position = from;
            for (int next = in.read(); next >= 0; next = in.read()) {
                System.arraycopy(window, 1, window, 0, window.length - 1);
                window[window.length - 1] = (byte) next;
                position++;
                if (position - from >= pattern.length && Arrays.equals(window, pattern)) {
                    return OptionalLong.of(position - pattern.length);
                }
            }
            return OptionalLong.empty();
        }
    }

    /**
     * Whether a packed record begins at a position: three bytes come up by chance, with what they unpack to they do not.
     *
     * @throws IOException if the archive cannot be read
     */
    boolean beginsRecord(long position) throws IOException {
        try (InputStream in = archive.open(position)) {
            return Arrays.equals(new GZIPInputStream(in).readNBytes(WARC.length), WARC);
        } catch (ZipException | EOFException isNoGzip) {
            return false;
        }
    }
}
