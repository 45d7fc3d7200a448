package dev.courant.parser.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first bytes say for certain.
 *
 * @param markLength how many bytes are no text
 */
record ByteOrder(Charset charset, int markLength) {
    /** The character set that a byte order mark names, or an angle bracket of two bytes; empty if there is neither. */
    static Optional<ByteOrder> of(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new ByteOrder(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return Optional.of(new ByteOrder(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return Optional.of(new ByteOrder(StandardCharsets.UTF_16BE, 2));
        }
        if (startsWith(body, '<', 0)) {
            return Optional.of(new ByteOrder(StandardCharsets.UTF_16LE, 0));
        }
        return startsWith(body, 0, '<') ? Optional.of(new ByteOrder(StandardCharsets.UTF_16BE, 0)) : Optional.empty();
    }

    private static boolean startsWith(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (body.length <= i || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
