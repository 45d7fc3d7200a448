package dev.courant.parser.decode;

import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * A page's HTML as sound UTF-8. Characters are made of it while they are read, a buffer at a time: as a string it would take five
 * times its size, and longer to write than to read.
 */
public final class HtmlText {
    private final byte[] utf8;
    private final int from;

    /** What bytes say from here on, being sound. */
    HtmlText(byte[] utf8, int from) {
        this.utf8 = utf8;
        this.from = from;
    }

    /** A text. */
    public static HtmlText of(String text) {
        return new HtmlText(text.getBytes(StandardCharsets.UTF_8), 0);
    }

    /** What bytes say from here on, each error in them a mark. */
    static HtmlText ofUtf8(byte[] body, int from) {
        return Utf8.isSound(body, from)
                ? new HtmlText(body, from)
                : of(new String(body, from, body.length - from, StandardCharsets.UTF_8));
    }

    /** The bytes, perhaps behind a byte order mark; not to be changed. */
    public byte[] utf8() {
        return utf8;
    }

    /** Reads the text from its beginning. */
    public Reader reader() {
        return new Utf8Reader(utf8, from);
    }

    /** The same without what nobody reads: see {@link UnreadMarkup}. */
    public Reader contentReader() {
        return new Utf8Reader(utf8, from, UnreadMarkup.ranges(utf8, from));
    }

    boolean isBlank() {
        for (int at = from; at < utf8.length; at++) {
            if (utf8[at] < 0) {
                return toString().isBlank();
            }
            if (!Character.isWhitespace(utf8[at])) {
                return false;
            }
        }
        return true;
    }

    /** All of the text. */
    @Override
    public String toString() {
        return new String(utf8, from, utf8.length - from, StandardCharsets.UTF_8);
    }
}
