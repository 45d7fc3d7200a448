package dev.courant.parser.decode;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Makes characters of bytes that are known to be sound UTF-8. */
final class Utf8Reader extends Reader {
    private static final char NONE = 0;
    private static final int[] NOTHING = {};

    /** Fewer bytes are as fast one by one. */
    private static final int LONG = 48;

    private final byte[] bytes;
    private final ByteBuffer source;
    private final CharsetDecoder latin1 = StandardCharsets.ISO_8859_1.newDecoder();
    private final int[] passedOver;
    private int at;
    /** Where the next range begins that is passed over, or the text ends. */
    private int to;

    private int range;
    /** The second half of a character, where only the first had room. */
    private char half = NONE;

    Utf8Reader(byte[] bytes, int from) {
        this(bytes, from, NOTHING);
    }

    /**
     * Reads all but some ranges.
     *
     * @param passedOver their starts and ends in turn, ascending; none is empty
     */
    Utf8Reader(byte[] bytes, int from, int[] passedOver) {
        this.bytes = bytes;
        this.source = ByteBuffer.wrap(bytes);
        this.at = from;
        this.passedOver = passedOver;
        this.to = nextStop();
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int out = offset;
        int end = offset + length;
        if (half != NONE && out < end) {
            buffer[out++] = half;
            half = NONE;
        }
        while (out < end && isWithin()) {
            out = ascii(buffer, out, end);
            while (out < end && at < to && bytes[at] < 0) {
                out = character(buffer, out, end);
            }
        }
        return out == offset && length > 0 ? -1 : out - offset;
    }

    @Override
    public void close() {
        at = bytes.length;
        to = bytes.length;
        range = passedOver.length;
    }

    /** Whether there is more to read; passes over what is next, if that is not to be read. */
    private boolean isWithin() {
        while (at == to && range < passedOver.length) {
            at = passedOver[range + 1];
            range += 2;
            to = nextStop();
        }
        return at < to;
    }

    private int nextStop() {
        return range < passedOver.length ? passedOver[range] : bytes.length;
    }

    private int ascii(char[] buffer, int out, int end) {
        int from = at;
        int stop = Utf8.asciiEnd(bytes, from, Math.min(to, from + end - out));
        if (stop - from < LONG) {
            for (int i = from; i < stop; i++) {
                buffer[out - from + i] = (char) bytes[i];
            }
        } else {
            // Latin-1 has the same characters, and is made of many bytes at once.
            source.limit(stop).position(from);
            latin1.decode(source, CharBuffer.wrap(buffer, out, stop - from), false);
        }
        at = stop;
        return out + stop - from;
    }

    private int character(char[] buffer, int out, int end) {
        int lead = bytes[at++];
        if (lead < (byte) 0xE0) {
            buffer[out] = (char) ((lead & 0x1F) << 6 | next());
        } else if (lead < (byte) 0xF0) {
            buffer[out] = (char) ((lead & 0x0F) << 12 | next() << 6 | next());
        } else {
            int code = (lead & 0x07) << 18 | next() << 12 | next() << 6 | next();
            buffer[out] = Character.highSurrogate(code);
            return low(buffer, out + 1, end, Character.lowSurrogate(code));
        }
        return out + 1;
    }

    private int low(char[] buffer, int out, int end, char low) {
        if (out == end) {
            half = low;
            return out;
        }
        buffer[out] = low;
        return out + 1;
    }

    private int next() {
        return bytes[at++] & 0x3F;
    }
}
