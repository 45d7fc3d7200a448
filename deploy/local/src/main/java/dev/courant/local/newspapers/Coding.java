package dev.courant.local.newspapers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How a body's bytes are packed on their way: the {@code Content-Encoding} of RFC 9110, 8.4. */
enum Coding {
    IDENTITY,
    GZIP,
    BR;

    /**
     * The coding of this name.
     *
     * @throws IllegalArgumentException if newspapers here know none of that name
     */
    static Coding named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name in {@code Content-Encoding}; empty where there is none to be named. */
    String token() {
        return this == IDENTITY ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** This one or the next best that the client takes; brotli only where this machine can make it. */
    Coding agreedWith(@Nullable String acceptEncoding) {
        List<Coding> wishes = switch (this) {
            case IDENTITY -> List.<Coding>of();
            case GZIP -> List.of(GZIP);
            case BR -> Brotli.isAvailable() ? List.of(BR, GZIP) : List.of(GZIP);
        };
        return wishes.stream()
                .filter(wish -> wish.isAcceptedBy(acceptEncoding))
                .findFirst()
                .orElse(IDENTITY);
    }

    byte[] encode(byte[] body) {
        return switch (this) {
            case IDENTITY -> body;
            case GZIP -> zipped(body);
            case BR -> Brotli.compressed(body);
        };
    }

    /** RFC 9110, 12.5.3: a weight of zero refuses, and the star stands for what is not named. */
    private boolean isAcceptedBy(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        return weight(acceptEncoding, token())
                .or(() -> weight(acceptEncoding, "*"))
                .filter(weight -> weight > 0)
                .isPresent();
    }

    private static Optional<Double> weight(String acceptEncoding, String name) {
        return Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
                .map(entry -> entry.split(";\\s*q=", 2))
                .filter(entry -> entry[0].strip().equals(name))
                .map(entry -> entry.length == 1 ? 1.0 : Double.parseDouble(entry[1].strip()))
                .findFirst();
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
