package dev.courant.parser.stream;

import dev.courant.parser.Pages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** A page that is put together from pieces of pages at random, and then has some of its bytes changed. */
final class FuzzedPage {
    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "article",
            "h1",
            "h2",
            "a",
            "b",
            "table",
            "tr",
            "td",
            "ul",
            "li",
            "script",
            "style",
            "template",
            "svg",
            "math",
            "select",
            "option",
            "form",
            "figure",
            "figcaption",
            "time",
            "blockquote",
            "pre",
            "ruby",
            "rt",
            "noscript",
            "iframe",
            "textarea",
            "title",
            "meta",
            "html",
            "body",
            "head",
            "img",
            "br",
            "button");

    private static final List<String> ATTRIBUTES = List.of(
            "class=byline",
            "class='author related'",
            "id=comments",
            "href=/2026/03/02/x",
            "href='https://['",
            "href=#a",
            "datetime=2026-03-01T08:30",
            "datetime='not a date'",
            "itemprop=articleBody",
            "itemprop=datePublished",
            "property=og:title content='Old pier'",
            "property=og:image content='//x/y.jpg'",
            "name=author content='A, B and C'",
            "property=article:published_time content=2026-13-45",
            "name=robots content=index",
            "srcset='a 1x,, b 2x'",
            "src='data:image/png;base64,AAAA'",
            "width=99999999999",
            "type=application/ld+json",
            "lang=zh-Hant",
            "hidden",
            "style='display:none'");

    private static final List<String> TEXTS = List.of(
            "The ferry will land here again before the end of the summer, said the harbour master.",
            "By Mara Quill and Jonas Penn, Staff",
            "2 March 2026, 10:30 CET",
            "vor 3 Stunden",
            "3小时前",
            "2026年3月2日 08:30",
            "الاثنين 2 مارس 2026",
            "質(zhì)量(liàng)",
            "Ã©tÃ© â€œquotedâ€\u009d",
            "&amp;amp;nbsp;&#x110000;&#0;&bogus;",
            "\u200b\u00ad\ufeff",
            "\uD83D\uDE00\uD83D",
            "旧码头将于秋天重建，市议会星期一决定。",
            "ปี 2569",
            "令和8年3月2日",
            "(((((",
            ",,,,;;;;",
            "1:23 12:34:56",
            "<!--",
            "]]>",
            "{\"@type\":\"NewsArticle\",\"headline\":\"Old pier\",\"author\":[{\"name\":[1,null]},\"x\"],\"datePublished\":{}}",
            "{\"@graph\":[{\"@id\":\"#a\",\"@type\":[\"Article\",7]},{\"@id\":\"#a\"}]}",
            "[[[[",
            "\0",
            "\\u0000");

    private final Random random;
    private final StringBuilder html = new StringBuilder();

    private FuzzedPage(long seed) {
        random = new Random(seed);
    }

    static byte[] of(long seed) {
        return new FuzzedPage(seed).bytes();
    }

    private byte[] bytes() {
        if (random.nextBoolean()) {
            html.append(Pages.article(one(TEXTS), Pages.threeParagraphs()));
        }
        int pieces = random.nextInt(120);
        for (int i = 0; i < pieces; i++) {
            piece();
        }
        byte[] bytes = html.toString().getBytes(StandardCharsets.UTF_8);
        int changes = random.nextInt(4) == 0 ? random.nextInt(20) : 0;
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private void piece() {
        switch (random.nextInt(6)) {
            case 0, 1 -> html.append('<').append(one(TAGS)).append(attributes()).append('>');
            case 2 -> html.append("</").append(one(TAGS)).append('>');
            case 3 -> html.insert(random.nextInt(html.length() + 1), one(TEXTS));
            case 4 ->
                html.append("<script type=application/ld+json>")
                        .append(one(TEXTS))
                        .append("</script>");
            default -> html.append(one(TEXTS).repeat(1 + random.nextInt(4)));
        }
    }

    private String attributes() {
        StringBuilder attributes = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            attributes.append(' ').append(one(ATTRIBUTES));
        }
        return attributes.toString();
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
