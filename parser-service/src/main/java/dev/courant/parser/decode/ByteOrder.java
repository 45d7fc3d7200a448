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
    private static final String SPACE = " \t\n\r\f";
    private static final int MOST_SPACE = 1_024;

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
        return ofBracket(body);
    }

    /** White space may stand before the bracket. */
    private static Optional<ByteOrder> ofBracket(byte[] body) {
        for (int at = 0; at + 1 < body.length && at < MOST_SPACE; at += 2) {
            int one = body[at];
            int two = body[at + 1];
            boolean bracket = one + two == '<';
            if ((one != 0 && two != 0) || !(bracket || SPACE.indexOf(one + two) >= 0)) {
                return Optional.empty();
            }
            if (bracket) {
                return Optional.of(new ByteOrder(two == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0));
            }
        }
        return Optional.empty();
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
