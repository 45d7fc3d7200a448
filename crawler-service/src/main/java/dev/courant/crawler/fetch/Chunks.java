package dev.courant.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A body of unknown length, of which each byte is copied once. */
final class Chunks {
    private static final int SMALLEST = 16 * 1024;
    private static final int LARGEST = 256 * 1024;

    private final int limit;
    private final List<byte[]> full = new ArrayList<>();
    private byte[] last = new byte[SMALLEST];
    private int lastSize;
    private int size;

    Chunks(int limit) {
        this.limit = limit;
    }

    /** Whether that was all. */
    boolean read(InputStream in) throws IOException {
        int read = in.read(last, lastSize, last.length - lastSize);
        while (read >= 0) {
            int room = limit - size;
            size += Math.min(read, room);
            lastSize += Math.min(read, room);
            if (read > room) {
                return false;
            }
            if (lastSize == last.length) {
                full.add(last);
                last = new byte[Math.clamp(size, SMALLEST, LARGEST)];
                lastSize = 0;
            }
            read = in.read(last, lastSize, last.length - lastSize);
        }
        return true;
    }

    byte[] joined() {
        byte[] all = new byte[size];
        int at = 0;
        for (byte[] chunk : full) {
            System.arraycopy(chunk, 0, all, at, chunk.length);
            at += chunk.length;
        }
        System.arraycopy(last, 0, all, at, lastSize);
        return all;
    }
}
