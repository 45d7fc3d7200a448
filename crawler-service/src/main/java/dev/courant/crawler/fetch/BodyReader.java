package dev.courant.crawler.fetch;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Undoes content-encodings, with the limit on what comes out: a bomb of a few kilobytes is cut like any long body. What
 * goes in, and what is between stacked codings, is bounded as well: parts that unpack to nothing would keep a decoder
 * busy for hours that never comes to the limit.
 *
 * <p>A body that says gzip and is none is taken as it stands: servers that label plain HTML so exist, and a wrong label
 * harms nobody.
 */
final class BodyReader {
    /** What we say we understand. */
    static final String ACCEPT_ENCODING = "br, gzip, deflate, zstd";

    /** Codings can be stacked; nobody honest stacks more. */
    private static final int MAX_CODINGS = 3;

    /** What RFC 9659 allows on the web: a window of 8 MiB, which the decoder holds for each open body. */
    private static final int ZSTD_WINDOW_LOG = 23;

    private static final int CHUNK = 16 * 1024;

    /** @param truncated whether there was more than the limit */
    record Body(byte[] bytes, boolean truncated) {}

    /** The body is in a coding that nobody asked for. */
    static final class UnknownCodingException extends IOException {
        private static final long serialVersionUID = 1L;

        UnknownCodingException(String coding) {
            super("Unknown content-encoding: " + coding);
        }
    }

    private BodyReader() {}

    /**
     * Reads a body to its end or to the limit, and closes it: decoders hold memory outside the heap.
     *
     * @throws UnknownCodingException if it is encoded in a way that we never said we understand
     */
    static Body read(InputStream wire, @Nullable String contentEncoding, int limit) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(new Bounded(wire, limit), CHUNK);
        InputStream in = ahead;
        List<String> codings = codings(contentEncoding);
        try {
            if (peek(ahead).length == 0) {
                // An answer without a body (304, many a 404) may name the coding all the same.
                return new Body(new byte[0], false);
            }
            for (String coding : codings.reversed()) {
                in = new Bounded(decoded(in, coding), limit);
            }
            return upTo(in, limit);
        } finally {
            in.close();
        }
    }

    private static List<String> codings(@Nullable String header) throws IOException {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        List<String> codings = Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(String::strip)
                .toList();
        if (codings.size() > MAX_CODINGS) {
            throw new IOException("Too many content-encodings: " + header);
        }
        return codings;
    }

    private static InputStream decoded(InputStream in, String coding) throws IOException {
        return switch (coding) {
            case "gzip", "x-gzip" -> gzip(in);
            case "deflate" -> deflate(in);
            case "br" -> new BrotliInputStream(in);
            case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
            case "identity", "" -> in;
            default -> throw new UnknownCodingException(coding);
        };
    }

    private static InputStream gzip(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, CHUNK);
        byte[] start = peek(ahead);
        boolean isGzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        return isGzip ? new GzipMembers(ahead) : ahead;
    }

    /** RFC 9110 says zlib; some servers send bare deflate, as browsers accept it. */
    private static InputStream deflate(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, CHUNK);
        byte[] start = peek(ahead);
        boolean isZlib =
                start.length == 2 && (start[0] & 0x0f) == 8 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) % 31 == 0;
        return new InflaterInputStream(ahead, new Inflater(!isZlib), CHUNK) {
            @Override
            public void close() throws IOException {
                super.close();
                inf.end();
            }
        };
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        return start;
    }

    private static Body upTo(InputStream in, int limit) throws IOException {
        Chunks chunks = new Chunks(limit);
        boolean truncated;
        try {
            truncated = !chunks.read(in);
        } catch (Bounded.TooLongException e) {
            truncated = true;
        }
        return new Body(chunks.joined(), truncated);
    }
}
