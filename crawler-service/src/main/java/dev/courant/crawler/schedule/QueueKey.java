package dev.courant.crawler.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A place in a host's queue. Each source has two lanes there: one that goes first, for lists that are read again and again
 * (a host with a million overdue pages must still tell what is new), and one for all else; a lane is in the order of due times.
 *
 * @param lane the source's number on this host, times two, plus one if it is not the lane that goes first
 * @param dueAt from when on it may be taken, in milliseconds
 * @param order tells those that are due together apart: who came first goes first
 */
record QueueKey(String host, int lane, long dueAt, long order) {
    private static final int FIXED_BYTES = 1 + Short.BYTES + 2 * Long.BYTES;

    byte[] bytes() {
        byte[] name = host.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + FIXED_BYTES)
                .put(name)
                .put((byte) 0)
                .putShort((short) lane)
                .putLong(dueAt)
                .putLong(order)
                .array();
    }

    static QueueKey of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] name = new byte[bytes.length - FIXED_BYTES];
        in.get(name).get();
        return new QueueKey(
                new String(name, StandardCharsets.UTF_8), in.getShort() & 0xffff, in.getLong(), in.getLong());
    }

    /** Right behind this place. */
    QueueKey next() {
        return new QueueKey(host, lane, dueAt, order + 1);
    }

    /** The end of this place's lane. */
    QueueKey last() {
        return new QueueKey(host, lane, Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
