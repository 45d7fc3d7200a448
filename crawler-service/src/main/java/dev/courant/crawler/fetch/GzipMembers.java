package dev.courant.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * A gzip file of one or more members. The JDK's reader calls itself for each further member, so that a few kilobytes of
 * empty ones use up its thread's stack; here that is an exception.
 */
public final class GzipMembers extends GZIPInputStream {
    private static final int CHUNK = 16 * 1024;
    private static final int MAX_EMPTY = 64;

    private int depth;

    public GzipMembers(InputStream in) throws IOException {
        super(in, CHUNK);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (depth > MAX_EMPTY) {
            throw new IOException("Too many gzip members with nothing in them");
        }
        depth++;
        try {
            return super.read(into, offset, length);
        } finally {
            depth--;
        }
    }
}
