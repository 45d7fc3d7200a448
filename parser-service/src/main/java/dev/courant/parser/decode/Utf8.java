package dev.courant.parser.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
record Utf8(HtmlText text, boolean mended) {
    /** Text in another character set makes errors of most of its characters; a few are torn UTF-8. */
    private static final double TORN = 0.25;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int BLOCK = 4 * Long.BYTES;
    private static final long BEYOND_ASCII = 0x8080_8080_8080_8080L;

    /** Reads bytes; empty if too many of those beyond ASCII are no UTF-8. */
    static Optional<Utf8> of(byte[] body) {
        return isSound(body, 0) ? Optional.of(new Utf8(new HtmlText(body, 0), false)) : tolerant(body);
    }

    /** Whether bytes are UTF-8 without any error, by the table of Unicode 15, section 3.9. */
    static boolean isSound(byte[] body, int from) {
        int at = asciiEnd(body, from, body.length);
        while (at < body.length) {
            int length = length(body, at);
            if (length == 0) {
                return false;
            }
            at += length;
            at = at < body.length && body[at] < 0 ? at : asciiEnd(body, at, body.length);
        }
        return true;
    }

    /** Where the first byte beyond ASCII is; the end if there is none. */
    static int asciiEnd(byte[] body, int from, int to) {
        int at = from;
        while (at + BLOCK <= to && (words(body, at) & BEYOND_ASCII) == 0) {
            at += BLOCK;
        }
        while (at + Long.BYTES <= to && ((long) WORDS.get(body, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < to && body[at] >= 0) {
            at++;
        }
        return at;
    }

    /** The bits that are set in any of four words: one look decides for so many bytes. */
    private static long words(byte[] body, int at) {
        return (long) WORDS.get(body, at)
                | (long) WORDS.get(body, at + Long.BYTES)
                | (long) WORDS.get(body, at + 2 * Long.BYTES)
                | (long) WORDS.get(body, at + 3 * Long.BYTES);
    }

    /** How many bytes the character has that begins here; 0 if none does. */
    private static int length(byte[] body, int at) {
        int lead = body[at] & 0xFF;
        if (lead < 0xE0) {
            return lead >= 0xC2 && isWithin(body, at + 1, 0x80, 0xBF) ? 2 : 0;
        }
        if (lead < 0xF0) {
            boolean second = isWithin(body, at + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
            return second && isWithin(body, at + 2, 0x80, 0xBF) ? 3 : 0;
        }
        boolean second = lead < 0xF5 && isWithin(body, at + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
        return second && isWithin(body, at + 2, 0x80, 0xBF) && isWithin(body, at + 3, 0x80, 0xBF) ? 4 : 0;
    }

    private static boolean isWithin(byte[] body, int at, int least, int most) {
        int value = at < body.length ? body[at] & 0xFF : 0;
        return value >= least && value <= most;
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
        return errors <= TORN * beyondAscii(text) ? Optional.of(new Utf8(HtmlText.of(text), mended)) : Optional.empty();
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
