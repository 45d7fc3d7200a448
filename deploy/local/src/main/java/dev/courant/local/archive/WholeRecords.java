package dev.courant.local.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much of a file that was cut off anywhere consists of whole records, each packed by itself (RFC 1952).
 *
 * @param firstEnd behind the first record, in bytes; 0 if that is not whole
 * @param end behind the last whole record
 */
record WholeRecords(long firstEnd, long end) {
    private static final int HEADER_BYTES = 10;
    private static final int TRAILER_BYTES = 8;

    /** The first four bytes of what we write: gzip, deflate, no name or other extra. */
    private static final int MAGIC = 0x1F8B0800;

    static WholeRecords of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long firstEnd = 0;
            long end = 0;
            for (long next = memberEnd(channel, 0); next > 0; next = memberEnd(channel, end)) {
                firstEnd = firstEnd == 0 ? next : firstEnd;
                end = next;
            }
            return new WholeRecords(firstEnd, end);
        }
    }

    /** Where the piece ends that begins at a position; negative if there is no whole one. */
    private static long memberEnd(FileChannel channel, long position) throws IOException {
        ByteBuffer header = read(channel, position, HEADER_BYTES);
        if (header.remaining() < HEADER_BYTES || header.getInt() != MAGIC) {
            return -1;
        }
        Inflater inflater = new Inflater(true);
        try {
            CRC32 crc = new CRC32();
            long packed = position + HEADER_BYTES;
            if (!inflate(channel, packed, inflater, crc)) {
                return -1;
            }
            long end = packed + inflater.getBytesRead();
            ByteBuffer trailer = read(channel, end, TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            boolean sound = trailer.remaining() == TRAILER_BYTES && trailer.getInt() == (int) crc.getValue();
            return sound ? end + TRAILER_BYTES : -1;
        } catch (DataFormatException isNotWhole) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    /** Whether the data comes to its end. */
    private static boolean inflate(FileChannel channel, long position, Inflater inflater, CRC32 crc)
            throws IOException, DataFormatException {
        byte[] plain = new byte[64 * 1024];
        long next = position;
        while (!inflater.finished()) {
            int length = inflater.inflate(plain);
            crc.update(plain, 0, length);
            if (length == 0 && inflater.needsInput()) {
                ByteBuffer more = read(channel, next, plain.length);
                if (!more.hasRemaining()) {
                    return false;
                }
                next += more.remaining();
                inflater.setInput(more);
            }
        }
        return true;
    }

    private static ByteBuffer read(FileChannel channel, long position, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        int read = 0;
        while (read >= 0 && buffer.hasRemaining()) {
            read = channel.read(buffer, position + buffer.position());
        }
        return buffer.flip();
    }
}
