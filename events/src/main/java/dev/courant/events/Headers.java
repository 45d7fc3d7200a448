package dev.courant.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed reading of headers; whatever is wrong names the header. */
final class Headers {
    private final Map<String, String> values;

    Headers(Map<String, String> values) {
        this.values = values;
    }

    @Nullable
    String optional(String name) {
        return values.get(name);
    }

    String text(String name) {
        return Require.present(name, values.get(name));
    }

    int integer(String name) {
        return Math.toIntExact(longInteger(name));
    }

    long longInteger(String name) {
        String value = text(name);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new InvalidEventException(name, "is no whole number: " + value, e);
        }
    }

    boolean flag(String name) {
        return Boolean.parseBoolean(values.get(name));
    }

    Instant instant(String name) {
        return instant(name, text(name));
    }

    @Nullable
    Instant optionalInstant(String name) {
        String value = values.get(name);
        return value == null ? null : instant(name, value);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return WireNames.constant(name, text(name), type);
    }

    private static Instant instant(String name, String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidEventException(name, "is no instant such as 2026-01-31T10:00:00Z: " + value, e);
        }
    }
}
