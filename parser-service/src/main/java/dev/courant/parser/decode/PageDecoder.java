package dev.courant.parser.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark decides; then valid UTF-8 does, whatever was declared, since text in another character
 * set is hardly ever valid UTF-8 by chance; then the server's header, then the page's own {@code meta}, each only if the
 * text is sound under it; else the best of ICU's guesses.
 */
public final class PageDecoder {
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
        Optional<ByteOrder> order = ByteOrder.of(body);
        if (order.isPresent()) {
            Charset charset = order.get().charset();
            int from = order.get().markLength();
            HtmlText text = charset.equals(StandardCharsets.UTF_8)
                    ? HtmlText.ofUtf8(body, from)
                    : HtmlText.of(new String(body, from, body.length - from, charset));
            return new Decoded.Html(text, charset.name(), false);
        }
        Optional<Utf8> utf8 = Utf8.of(body);
        return utf8.isPresent()
                ? utf8(utf8.get(), body, contentType)
                : new LegacyText(body, Declarations.all(body, contentType)).read();
    }

    private static Decoded.Html utf8(Utf8 utf8, byte[] body, @Nullable String contentType) {
        boolean ascii = Utf8.asciiEnd(body, 0, body.length) == body.length;
        if (ascii && !JapaneseEscapes.areIn(body)) {
            return new Decoded.Html(utf8.text(), StandardCharsets.UTF_8.name(), false);
        }
        Optional<Charset> declared = Declarations.first(body, contentType);
        if (ascii) {
            boolean wrong = declared.isPresent() && !declared.get().equals(JapaneseEscapes.CHARSET);
            HtmlText text = HtmlText.of(new String(body, JapaneseEscapes.CHARSET));
            return new Decoded.Html(text, JapaneseEscapes.CHARSET.name(), wrong);
        }
        boolean wronglyDeclared = declared.isPresent() && !declared.get().equals(StandardCharsets.UTF_8);
        return new Decoded.Html(utf8.text(), StandardCharsets.UTF_8.name(), wronglyDeclared || utf8.mended());
    }
}
