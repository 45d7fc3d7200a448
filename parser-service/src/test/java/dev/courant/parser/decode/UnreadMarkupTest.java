package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadMarkupTest {
    private static final String BLOCK_EDGE =
            "</?(?:html|head|body|p|div|pre|title|style|script|link|table|tbody|tr|td)\\b[^>]*>";

    private static final Pattern BLANK_AT_EDGE = Pattern.compile(
            "\\s+(?=(?:</\\w+>)*" + BLOCK_EDGE + ")|(?<=" + BLOCK_EDGE.replace("*", "{0,99}") + ")\\s+");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '~', textBlock = """
                    a<script>if (a<b) "</div>"</script>b ~ a<script></script>b
                    a<SCRIPT src=x>1</Script >b ~ a<SCRIPT></Script >b
                    <style media="a>b">p {}</style> ~ <style></style>
                    <link href=a rel="Shortcut Icon" /><link rel=canonical href=b> ~ <link><link rel=canonical href=b>
                    <link rel=prefetch href=a><link rel="prefetch next" href=b> ~ <link><link rel="prefetch next" href=b>
                    <link rel=icon><svg><link rel=icon href=a/></svg><link rel=icon ~ <link><svg><link rel=icon href=a/></svg><link rel=icon
                    <script type="application/ld+json">{"a":"<p>"}</script> ~ <script type="application/ld+json">{"a":"<p>"}</script>
                    <script>never closed <p>a</p> ~ <script>never closed <p>a</p>
                    <script><!-- w('<script>1</script>') //--></script>b ~ <script></script>b
                    <script><!--> '<script>'</script>b ~ <script></script>b
                    a<!-- <script>1</script> -->b ~ a<!-- <script>1</script> -->b
                    a<!--><script>1</script>--> ~ a<!--><script></script>-->
                    <!-- <script>1</script> --><b>a</b> <!-- b --><i><!-- c -->d ~ <b>a</b> <!-- b --><i>d
                    <p> a </p> <p> <b> c</b> <i>d</i> </p>e ~ <p> a </p><p><b> c</b> <i>d</i></p>e
                    <ul> <!-- a --> <li>b <!-- c --></li> <!-- d --> </ul> e ~ <ul><li>b <!-- c --></li></ul> e
                    <b> <div> a </div> </b> <div> b </div> ~ <b> <div> a </div> </b><div> b </div>
                    a</div> <i>b</i> <td> <i>c</i> ~ a</div> <i>b</i> <td> <i>c</i>
                    <table> <tr> <td> <b> a ~ <table><tr><td><b> a
                    <pre> <div> a </div> </pre> <p>b ~ <pre> <div> a </div> </pre><p>b
                    <p>a < <!-- b --> c <!DOCTYPE x> <i> ~ <p>a < <!-- b --> c <!DOCTYPE x> <i>
                    <p title="<script>">a</p><script>1</script> ~ <p title="<script>">a</p><script></script>
                    <p title=a"b>c</p><script>1</script>" ~ <p title=a"b>c</p><script></script>"
                    <textarea><script>1</script></textarea> ~ <textarea><script>1</script></textarea>
                    <title><style>a</title><style>b</style> ~ <title><style>a</title><style></style>
                    <a href=x onclick="go('>')" class="b">c</a> ~ <a href=x  class="b">c</a>
                    <img data-src=a data-x=b srcset='c 1x' src=d/> ~ <img data-src=a   src=d/>
                    <p aria-label=a aria-hidden=true on=b onclick=c>d ~ <p  aria-hidden=true on=b >d
                    <svg><g><path d="M0"/></g><title>t</title></svg>a ~ <svg></svg>a
                    <svg><p>a</svg>b ~ <svg><p>a</svg>b
                    <svg/><p>a</p><svg>never closed ~ <svg/><p>a</p><svg>never closed
                    <svg><script/><p>a</p></svg><script>1</script> ~ <svg><script/><p>a</p></svg><script></script>
                    a < b <3 </ c <?php 1 ?><script>1</script> ~ a < b <3 </ c <?php 1 ?><script></script>
                    """)
    void whatNobodyReadsIsPassedOver(String html, String read) {
        assertThat(content(html.strip())).isEqualTo(read.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<s",
                "<script",
                "<script>",
                "</",
                "</script",
                "<!",
                "<!-",
                "<!--",
                "<!--a--",
                "<a b",
                "<a b=",
                "<a b='",
                "<svg>",
                "<a on"
            })
    void aPageMayEndAnywhere(String html) {
        assertThat(content(html)).startsWith(html.substring(0, Math.min(2, html.length())));
    }

    /** None of them is looked for to the end of the page again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg><desc>",
                "<svg><style>",
                "<svg><style/></svg>",
                "<svg><script>",
                "<textarea",
                "<!--",
                "<a b='"
            })
    @Timeout(20)
    void whatIsNeverClosedTakesNoLongerThanThePage(String piece) {
        String page = (piece + "<p>" + "x".repeat(40)).repeat(100_000);
        assertThat(content(page)).hasSizeLessThanOrEqualTo(page.length());
    }

    /** Tags, signs and names in any order: the tree is the same but for what is left out. */
    @Test
    void theTreeOfTheRestIsTheSame() {
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<script>",
                "</script>",
                "<style a=\"",
                "</style>",
                "<!--",
                "-->",
                "<textarea>",
                "</textarea>",
                "<title>",
                "</title>",
                "\"",
                "'",
                "=",
                ">",
                "<",
                "/",
                " ",
                "a",
                "<a href=\"b\" onx='",
                "data-y=1 ",
                "<iframe>",
                "</iframe>",
                "<svg>",
                "</svg>",
                "<path d=1/>",
                "<svg/>",
                "<br/>",
                "<!x>",
                "<?y>",
                "</ z>",
                "json",
                "<b\n",
                "<b>",
                "</b>",
                "<div>",
                "</div>",
                "\n ",
                "<!--c-->",
                "<pre>",
                "</pre>",
                "<table>",
                "<td>",
                "</table>",
                "<link rel=icon ",
                "&lt;");
        Random random = new Random(5);
        for (int round = 0; round < 30_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int i = random.nextInt(16); i > 0; i--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(tree(content(html.toString()))).as(html.toString()).isEqualTo(tree(html.toString()));
        }
    }

    private static String content(String html) {
        StringWriter content = new StringWriter();
        try {
            HtmlText.of(html).contentReader().transferTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.toString();
    }

    /** Without what may be left out. */
    private static String tree(String html) {
        Document document = Parser.htmlParser().parseInput(html, "https://example.org/");
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                if (attribute.getKey().startsWith("on") || attribute.getKey().startsWith("data-")) {
                    element.removeAttr(attribute.getKey());
                }
            }
            if (element.nameIs("svg") || element.nameIs("script") || element.nameIs("style")) {
                element.empty();
            }
            if (element.nameIs("script") || element.nameIs("style") || element.nameIs("link")) {
                element.clearAttributes();
            }
        }
        document.filter((node, _) ->
                node instanceof Comment ? NodeFilter.FilterResult.REMOVE : NodeFilter.FilterResult.CONTINUE);
        document.outputSettings().prettyPrint(false);
        // An empty drawing is written in either way.
        String written = document.outerHtml().replace("<svg />", "<svg></svg>");
        return BLANK_AT_EDGE.matcher(written).replaceAll("");
    }
}
