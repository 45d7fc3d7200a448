package dev.courant.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.Rejection.Reason;
import dev.courant.events.RejectionCodec;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.Limit;
import dev.courant.parser.limit.PageBudget;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that want to break the parser: each ends within its budget, with a reason, and the next one is none the worse. */
class HostilePagesTest {
    private static final String URL = "https://gazette.example/2026/pier";

    private final PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());

    @AfterEach
    void theNextPageIsNoneTheWorse() {
        Article article = article(Pages.article("Old pier", Pages.threeParagraphs()));
        assertThat(article.bodyText()).isEqualTo(String.join("\n", Pages.threeParagraphs()));
    }

    @Test
    void aMillionNestedTags() {
        assertThat(limit(around("<div>".repeat(1_000_000)))).isEqualTo(Limit.TOO_MUCH_MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!---->", "</p>", "</br>", "<?x?>", "<!x>"})
    void aMillionPiecesOfMarkupThatAreNoStartTags(String piece) {
        assertThat(limit(around(piece.repeat(1_000_000)))).isEqualTo(Limit.TOO_MUCH_MARKUP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"&nosuch", "&amp&lt&copy"})
    void referencesWithoutAnEnd(String reference) {
        assertThat(limit(around(reference.repeat(600_000)))).isEqualTo(Limit.TOO_MUCH_MARKUP);
    }

    /** The event of such a page could not be sent. */
    @Test
    void aTitleOfMillionsOfCharactersIsNone() {
        String title = "Old pier ".repeat(300_000);
        String page = Pages.article("Old pier rebuilt", Pages.threeParagraphs());
        assertThat(article(page.replace("<title>", "<title>" + title)).title()).isEqualTo("Old pier rebuilt");
        assertThat(refusal(bytes("<title>" + title + "</title><h1>" + title + "</h1><p>" + Pages.threeParagraphs()[0])))
                .isEqualTo(Reason.NO_TITLE);
    }

    @Test
    void keywordsWithoutEnd() {
        StringBuilder keywords = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            keywords.append('k').append(i).append(", ");
        }
        assertThat(article(around("<meta name=keywords content='" + keywords + "'>"))
                        .keywords())
                .hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "iso-2022-kr", "iso-2022-cn", "hz-gb-2312"})
    void setsThatAreReadAsNothingElse(String charset) {
        ends(bytes(around("+ADw-b+AD4- ~{VPND~}").replace("<title>", "<meta charset=" + charset + "><title>")));
    }

    @Test
    void loneSurrogates() {
        ends(around("<p>" + "&#xD800;&#xDFFF;x".repeat(50_000) + "</p><script type=application/ld+json>"
                + "{\"@type\":\"NewsArticle\",\"headline\":\"Old \\ud800 pier\"}</script>"));
    }

    /** What is too long is read all the same, if it is nothing worse. */
    @ParameterizedTest
    @EnumSource
    void whatIsMerelyHugeCostsNoText(Huge huge) {
        assertThat(article(around(huge.markup())).bodyText()).contains(Pages.threeParagraphs());
    }

    /** Whatever comes of these, it comes within the budget. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><b><tr><td>",
                "<b><i><u><a href=x><font><p>",
                "<a href=x>",
                "<table>x<a>",
                "<select><option>",
                "<svg><desc><p>",
                "<math><mi><p>",
                "<ruby><rt>x<rp>",
                "<frameset><p>",
                "<form><div></form>",
                "<button><button>x",
                "<h1><h2>",
                "<dl><dt><dd>",
                "<ul><li><ul><li>",
                "<nobr>x<nobr>",
                "<template><tr>",
                "<p><table></p>",
                "<body a=1>"
            })
    void soup(String piece) {
        ends(around(piece.repeat(90_000 / (1 + piece.length() / 5))));
    }

    /** Twelve formatting elements are made anew in every paragraph, so that a few letters cost twelve elements. */
    @Test
    void formattingThatIsMadeAnewInEveryParagraph() {
        StringBuilder formatting = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            formatting.append("<b id=").append(i).append('>');
        }
        ends(around(formatting + "<p>x".repeat(95_000)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00a0",
                "(",
                "1 ",
                "a, ",
                "2026-",
                "https://",
                "By ",
                "\u4e00(y",
                "&#",
                "\"",
                "：",
                "%2F",
                "|",
                "\u200b",
                "\uFFFD",
                "1:1:",
                "\uD83D\uDE00",
                "Á́"
            })
    void oneThingOverAndOver(String piece) {
        String much = piece.repeat(200_000 / piece.length());
        ends("<title>" + much + "</title><h1>" + much + "</h1><meta name=author content='" + much
                + "'><meta property=article:published_time content='" + much + "'><p class='byline'>By " + much
                + "</p><time datetime='"
                + much + "'>" + much + "</time><p>" + much + "</p><a href='" + much + "'>" + much + "</a>");
    }

    @Test
    void brokenBytes() {
        byte[] bytes = bytes(around("<p>\u00e9\u4e2d</p>"));
        Random random = new Random(7);
        for (int i = 0; i < bytes.length; i += 1 + random.nextInt(40)) {
            bytes[i] = (byte) random.nextInt();
        }
        ends(bytes);
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        assertThat(refusal(noise)).isEqualTo(Reason.NOT_HTML);
    }

    @Test
    void nulBytes() {
        assertThat(article(around(" ".repeat(1_024) + "\0".repeat(100_000))).bodyText())
                .contains(Pages.threeParagraphs());
        assertThat(refusal(new byte[100_000])).isEqualTo(Reason.NOT_HTML);
    }

    @Test
    void nothing() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal(bytes("<html><body></body></html>"))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(bytes("<!doctype html>"))).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0089PNG\r\n\u001a\n",
                "GIF89a",
                "%PDF-1.7\n",
                "PK\u0003\u0004",
                "\u001f\u008b\b",
                "\0\0\0\u0018ftypmp42",
                "wOF2\0\u0001\0\0"
            })
    void binaryDataSentAsHtml(String signature) {
        byte[] body = new byte[50_000];
        new Random(3).nextBytes(body);
        byte[] head = signature.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, body, 0, head.length);
        assertThat(refusal(body)).isEqualTo(Reason.NOT_HTML);
    }

    private void ends(String html) {
        ends(bytes(html));
    }

    private void ends(byte[] body) {
        switch (parse(body)) {
            case ParseOutcome.Parsed(var article) ->
                assertThat(ArticleEventCodec.encode(article).value()).isNotEmpty();
            case ParseOutcome.NotAnArticle(var rejection) ->
                assertThat(RejectionCodec.encode(rejection).value()).isNotEmpty();
            case ParseOutcome.Malformed malformed ->
                assertThat(malformed.reason()).isNotEmpty();
            case ParseOutcome.Gone gone -> throw new AssertionError(gone);
        }
    }

    private Article article(String html) {
        assertThat(parse(bytes(html))).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) parse(bytes(html))).article();
    }

    private Limit limit(String html) {
        ParseOutcome outcome = parse(bytes(html));
        assertThat(outcome).isInstanceOf(ParseOutcome.TooCostly.class);
        return ((ParseOutcome.TooCostly) outcome).limit();
    }

    private Reason refusal(byte[] body) {
        return switch (parse(body)) {
            case ParseOutcome.NotAnArticle(var rejection) -> rejection.reason();
            case ParseOutcome.NoPage(var rejection) -> rejection.reason();
            case ParseOutcome other -> throw new AssertionError(other);
        };
    }

    private ParseOutcome parse(byte[] body) {
        return parser.parse(Pages.page(URL, 200, "text/html", body), PageBudget.startingNow(Duration.ofSeconds(30)));
    }

    private static String around(String markup) {
        return Pages.article("Old pier", Pages.threeParagraphs()).replace("</main>", "</main>" + markup);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
