package dev.courant.parser.decode;

/** What the bytes of a page turned out to be. */
public sealed interface Decoded {
    /**
     * HTML as text.
     *
     * @param html the text, without a byte order mark
     * @param charset the character set's canonical Java name
     * @param mended whether the page or its server had named another one, under which it would have been garbled
     */
    record Html(HtmlText html, String charset, boolean mended) implements Decoded {}

    /** No HTML: what it is instead, as far as can be told. */
    record NotHtml(String detail) implements Decoded {}

    /** Nothing at all, or white space only. */
    record Empty() implements Decoded {}
}
