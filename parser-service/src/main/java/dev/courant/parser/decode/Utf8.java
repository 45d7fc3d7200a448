package dev.courant.parser.decode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text as UTF-8, if that is what it is.
 *
 * @param mended whether bytes of windows-1252 stood among it, pasted in by some part of the page's system
 */
record Utf8(String text, boolean mended) {
    /** Text in another character set makes errors of most of its characters; a few are torn UTF-8. */
    private static final double TORN = 0.25;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Reads bytes; empty if too many of those beyond ASCII are no UTF-8. */
    static Optional<Utf8> of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? Optional.of(new Utf8(text, false)) : tolerant(body);
    }

    /** The last character of a body that was cut may be a torn one: it is left out. */
    private static Optional<Utf8> tolerant(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(body.length);
        int errors = 0;
        boolean mended = false;
        CoderResult result = decoder.decode(in, out, false);
        while (result.isError()) {
            errors++;
            char stray = stray(body, in.position(), result.length());
            mended |= stray != '\uFFFD';
            out.put(stray);
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, false);
        }
        String text = out.flip().toString();
        return errors <= TORN * beyondAscii(text) ? Optional.of(new Utf8(text, mended)) : Optional.empty();
    }

    /** One byte between or beside letters of ASCII is a letter of windows-1252, or a sign of its. */
    private static char stray(byte[] body, int at, int length) {
        boolean beside = (at > 0 && Character.isLetter(body[at - 1]))
                || (at + 1 < body.length && Character.isLetter(body[at + 1]));
        return length == 1 && beside ? new String(body, at, 1, WINDOWS_1252).charAt(0) : '\uFFFD';
    }

    private static int beyondAscii(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) >= 0x80 ? 1 : 0;
        }
        return count;
    }
}
