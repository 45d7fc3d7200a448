package dev.courant.crawler.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes a row's value, compactly: there are as many rows as URLs. {@link RowReader} reads it. */
final class RowWriter {
    private static final int GROUP = 0x80;

    private byte[] bytes = new byte[128];
    private int size;

    /** Small numbers take one byte (LEB128). */
    RowWriter number(long value) {
        room(10);
        long left = value;
        while ((left & -GROUP) != 0) {
            bytes[size++] = (byte) (left | GROUP);
            left >>>= 7;
        }
        bytes[size++] = (byte) left;
        return this;
    }

    RowWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    RowWriter text(@Nullable String value) {
        if (value == null) {
            return number(0);
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        number(text.length + 1L);
        room(text.length);
        System.arraycopy(text, 0, bytes, size, text.length);
        size += text.length;
        return this;
    }

    RowWriter bytes(byte[] value) {
        number(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
        return this;
    }

    /** In whole milliseconds. */
    RowWriter time(@Nullable Instant value) {
        return number(value == null ? 0 : zigzag(value.toEpochMilli()) + 1);
    }

    RowWriter duration(@Nullable Duration value) {
        return number(value == null ? 0 : zigzag(value.toMillis()) + 1);
    }

    /** By its place among the constants: new ones go to the end. */
    @SuppressWarnings("EnumOrdinal")
    RowWriter name(@Nullable Enum<?> value) {
        return number(value == null ? 0 : value.ordinal() + 1L);
    }

    <T> RowWriter all(Collection<T> values, Consumer<T> write) {
        number(values.size());
        values.forEach(write);
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
