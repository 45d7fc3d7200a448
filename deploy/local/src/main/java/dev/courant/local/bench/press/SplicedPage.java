package dev.courant.local.bench.press;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * The end of a page, packed once; each page of a site puts its own beginning before it. So millions of addresses have pages of their own that cost
 * next to nothing to serve: the beginning is a stored block (RFC 1951, 3.2.4), the rest is there.
 */
final class SplicedPage {
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final int LONGEST_STORED = 0xffff;
    private static final int STORED_HEADER = 5;
    private static final int TRAILER = 8;

    private final byte[] plain;
    private final byte[] deflated;

    /** @param end what all pages end with */
    SplicedPage(byte[] end) {
        plain = end.clone();
        deflated = deflate(end);
    }

    private static byte[] deflate(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
            byte[] chunk = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
            return out.toByteArray();
        }
    }

    /** The whole page as gzip (RFC 1952), in one member. */
    byte[] gzip(byte[] beginning) {
        if (beginning.length > LONGEST_STORED) {
            throw new IllegalArgumentException("Too long for a stored block: " + beginning.length);
        }
        CRC32 checksum = new CRC32();
        checksum.update(beginning);
        checksum.update(plain);
        return ByteBuffer.allocate(GZIP_HEADER.length + STORED_HEADER + beginning.length + deflated.length + TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEADER)
                .put((byte) 0)
                .putShort((short) beginning.length)
                .putShort((short) ~beginning.length)
                .put(beginning)
                .put(deflated)
                .putInt((int) checksum.getValue())
                .putInt(beginning.length + plain.length)
                .array();
    }

    /** How long the end is as it goes over the wire, in bytes. */
    int packedLength() {
        return deflated.length;
    }
}
