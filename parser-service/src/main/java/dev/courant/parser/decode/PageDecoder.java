package dev.courant.parser.decode;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark decides; then valid UTF-8 does, whatever was declared, since text in another character
 * set is hardly ever valid UTF-8 by chance; then the server's header, then the page's own {@code meta}, each only if the
 * text is (nearly) free of errors under it; else ICU's detector guesses.
 */
public final class PageDecoder {
    private static final int HEAD_BYTES = 8192;
    private static final int SAMPLE_BYTES = 64 * 1024;
    private static final double BEARABLE_ERRORS = 0.002;

    /** Text in another character set makes errors of nearly all its characters; a few are torn UTF-8. */
    private static final double TORN_UTF8 = 0.1;

    private static final Pattern CHARSET =
            Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.()-]{2,40})");

    private PageDecoder() {}

    /** Decodes a body as browsers would, or better. */
    public static Decoded decode(byte[] body, @Nullable String contentType) {
        Optional<String> foreign = ContentSniffer.foreign(body, contentType);
        if (foreign.isPresent()) {
            return new Decoded.NotHtml(foreign.get());
        }
        Decoded.Html html = toText(body, contentType);
        return html.html().isBlank() ? new Decoded.Empty() : html;
    }

    private static Decoded.Html toText(byte[] body, @Nullable String contentType) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return html(body, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(body, 0xFF, 0xFE)) {
            return html(body, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return html(body, 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> declared = declared(body, contentType);
        Optional<String> utf8 = strictUtf8(body);
        if (utf8.isPresent()) {
            boolean mended = declared.isPresent()
                    && !declared.get().equals(StandardCharsets.UTF_8)
                    && utf8.get().length() != body.length;
            return new Decoded.Html(utf8.get(), StandardCharsets.UTF_8.name(), mended);
        }
        Decoded.Html torn = html(body, 0, StandardCharsets.UTF_8);
        if (errorShare(torn.html()) <= TORN_UTF8) {
            return torn;
        }
        Optional<Decoded.Html> asDeclared = declared.map(charset -> html(body, 0, charset));
        return asDeclared
                .filter(html -> errorShare(html.html()) <= BEARABLE_ERRORS)
                .orElseGet(() -> guessed(body, asDeclared));
    }

    private static Decoded.Html guessed(byte[] body, Optional<Decoded.Html> asDeclared) {
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(body, Math.min(body.length, SAMPLE_BYTES)));
        CharsetMatch match = detector.detect();
        Charset charset = match == null
                ? StandardCharsets.UTF_8
                : CharsetLabels.charset(match.getName()).orElse(StandardCharsets.UTF_8);
        Decoded.Html guess = html(body, 0, charset);
        if (asDeclared.isPresent() && errorShare(asDeclared.get().html()) <= errorShare(guess.html())) {
            return asDeclared.get();
        }
        return new Decoded.Html(guess.html(), guess.charset(), asDeclared.isPresent());
    }

    private static Optional<Charset> declared(byte[] body, @Nullable String contentType) {
        Optional<Charset> header = contentType == null ? Optional.empty() : label(contentType);
        return header.or(
                () -> label(new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1)));
    }

    private static Optional<Charset> label(String text) {
        Matcher matcher = CHARSET.matcher(text);
        return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : Optional.empty();
    }

    /** The text if it is valid UTF-8 all through; the last character of a body that was cut may be a torn one. */
    private static Optional<String> strictUtf8(byte[] body) {
        CharBuffer text = CharBuffer.allocate(body.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(body), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    private static double errorShare(String text) {
        long errors = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count();
        return beyondAscii == 0 ? 0 : (double) errors / beyondAscii;
    }

    private static Decoded.Html html(byte[] body, int from, Charset charset) {
        return new Decoded.Html(new String(body, from, body.length - from, charset), charset.name(), false);
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
