package dev.courant.local.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A stream that is opened again where it broke, several times if need be, longer apart from time to time. */
final class ResumedStream extends InputStream {
    private static final int ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Opener opener;
    private long position;
    private @Nullable InputStream in;

    /** Opens a stream at a position. */
    interface Opener {
        InputStream open(long position) throws IOException;
    }

    private ResumedStream(Opener opener, long position) {
        this.opener = opener;
        this.position = position;
    }

    /**
     * Opens the stream, and as often again as it breaks.
     *
     * @throws UnreachableException if it cannot be opened
     */
    static InputStream open(Opener opener, long position) throws IOException {
        ResumedStream stream = new ResumedStream(opener, position);
        var _ = stream.attempt(stream::current);
        return stream;
    }

    private InputStream current() throws IOException {
        InputStream open = in;
        if (open == null) {
            open = opener.open(position);
            in = open;
        }
        return open;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = attempt(() -> current().read(buffer, offset, length));
        position += Math.max(read, 0);
        return read;
    }

    private <T> T attempt(Reading<T> reading) throws IOException {
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            try {
                return reading.read();
            } catch (UnreachableException e) {
                throw e;
            } catch (IOException e) {
                in = null;
                if (attempt == ATTEMPTS) {
                    throw new UnreachableException(
                            "no answer in " + ATTEMPTS + " attempts; the last one: " + WarcPages.describe(e), e);
                }
                sleep(pause);
                pause = pause.multipliedBy(2);
            }
        }
    }

    private static void sleep(Duration pause) throws UnreachableException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException("Interrupted", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
