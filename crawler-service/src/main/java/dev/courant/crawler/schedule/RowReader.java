package dev.courant.crawler.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowWriter} wrote, in the same order. */
final class RowReader {
    private final byte[] bytes;
    private int at;

    RowReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether anything follows; rows that were written before it was thought of end here. */
    boolean hasMore() {
        return at < bytes.length;
    }

    /** @throws IllegalArgumentException if the row breaks off */
    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at >= bytes.length) {
                throw new IllegalArgumentException("Breaks off after " + at + " bytes");
            }
            byte next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("Is no number, at byte " + at);
    }

    int integer() {
        return Math.toIntExact(number());
    }

    boolean flag() {
        return number() != 0;
    }

    @Nullable
    String textOrNull() {
        int length = integer() - 1;
        if (length < 0) {
            return null;
        }
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("Breaks off within a text, at byte " + at);
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        int length = integer();
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("Breaks off within bytes, at byte " + at);
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    String text() {
        return present(textOrNull());
    }

    @Nullable
    Instant timeOrNull() {
        long value = number();
        return value == 0 ? null : Instant.ofEpochMilli(plain(value - 1));
    }

    Instant time() {
        return present(timeOrNull());
    }

    @Nullable
    Duration durationOrNull() {
        long value = number();
        return value == 0 ? null : Duration.ofMillis(plain(value - 1));
    }

    Duration duration() {
        return present(durationOrNull());
    }

    <E extends Enum<E>> @Nullable E nameOrNull(E[] all) {
        int index = integer();
        return index == 0 ? null : all[index - 1];
    }

    <E extends Enum<E>> E name(E[] all) {
        return present(nameOrNull(all));
    }

    <T> List<T> all(Supplier<T> read) {
        int count = integer();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(read.get());
        }
        return values;
    }

    private static long plain(long zigzag) {
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "Nothing stands where something must");
    }
}
