package dev.courant.local.newspapers;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Brotli's own encoder, a native library that Maven brings for the usual systems only. */
final class Brotli {
    private static final Encoder.Parameters QUICK = Encoder.Parameters.create(5);

    private Brotli() {}

    /** Whether this machine can run the library. */
    static boolean isAvailable() {
        return Brotli4jLoader.isAvailable();
    }

    static byte[] compressed(byte[] body) {
        try {
            return Encoder.compress(body, QUICK);
        } catch (IOException e) {
            throw new UncheckedIOException("Brotli cannot compress " + body.length + " bytes", e);
        }
    }
}
