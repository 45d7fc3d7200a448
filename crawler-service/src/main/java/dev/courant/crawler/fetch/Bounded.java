package dev.courant.crawler.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream of which only so much is read. No coding makes honest content longer by more than the slack. */
final class Bounded extends FilterInputStream {
    private static final int SLACK = 64 * 1024;

    private long left;

    /** There is more than allowed. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** @param limit of what is to come out at the end, in bytes */
    Bounded(InputStream in, int limit) {
        super(in);
        this.left = (long) limit + SLACK;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        spend(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = in.read(into, offset, length);
        spend(Math.max(read, 0));
        return read;
    }

    private void spend(int bytes) throws TooLongException {
        left -= bytes;
        if (left < 0) {
            throw new TooLongException();
        }
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = in.skip(bytes);
        spend((int) Math.min(skipped, Integer.MAX_VALUE));
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
