package dev.courant.parser.decode;

import java.nio.charset.Charset;

/** ISO-2022-JP, whose bytes are all ASCII: escapes that nothing else uses say where Japanese characters begin. */
final class JapaneseEscapes {
    static final Charset CHARSET = Charset.forName("ISO-2022-JP");

    private static final byte ESCAPE = 0x1B;

    private JapaneseEscapes() {}

    /** Whether a character set of two bytes is switched to here. */
    static boolean areIn(byte[] body) {
        for (int at = 0; at + 2 < body.length; at++) {
            if (body[at] == ESCAPE && body[at + 1] == '$' && (body[at + 2] == 'B' || body[at + 2] == '@')) {
                return true;
            }
        }
        return false;
    }
}
