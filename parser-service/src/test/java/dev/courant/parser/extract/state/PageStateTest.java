package dev.courant.parser.extract.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.ArticleExtractor;
import dev.courant.parser.extract.html.HtmlPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageStateTest {
    private static final String TITLE = "Old pier to be rebuilt by autumn";
    private static final List<String> P = paragraphs();
    private static final String HTML = "<p>" + String.join("</p><p>", P) + "</p>";
    private static final String STORY =
            "{\"headline\":\"" + TITLE + "\",\"summary\":\"A pier.\",\"body\":\"" + HTML + "\"}";

    @Test
    void aBodyInOneStringIsTheArticle() {
        assertThat(texts(next("{\"props\":{\"pageProps\":{\"article\":" + STORY + "}}}")))
                .containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"text\",\"content\":\"%s\"}",
                "{\"nodeType\":\"paragraph\",\"content\":[{\"nodeType\":\"text\",\"value\":\"%s\"}]}",
                "{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"%s\"}]}",
                "{\"type\":\"text\",\"model\":{\"blocks\":[{\"type\":\"paragraph\",\"model\":{\"text\":\"%1$s\",\"blocks\":[{\"text\":\"%1$s\"}]}}]}}",
                "\"%s\"",
            })
    void piecesAreTheArticle(String piece) {
        String pieces = each(piece::formatted, ",");
        String picture = ",{\"type\":\"image\",\"caption\":\"The pier at low tide.\"}";
        String story = "{\"meta\":{\"title\":\"" + TITLE + "\"},\"content\":{\"items\":[" + pieces + picture
                + "]},\"related\":[{\"title\":\"Bakers\",\"content\":\""
                + HTML.replace("pier", "oven").repeat(2) + "\"}]}";
        assertThat(texts(next("{\"page\":" + story + "}"))).containsExactlyElementsOf(P);
    }

    @Test
    void piecesInACacheAreInTheirOrder() {
        int[] number = {0};
        String pieces =
                each(text -> "\"Paragraph:%d\":{\"type\":\"P\",\"text\":\"%s\"}".formatted(number[0]++, text), ",");
        assertThat(texts("<script>window.__APOLLO_STATE__ = {\"Post:1\":{\"title\":\"" + TITLE + "\"}," + pieces
                        + "};</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void whatScriptsAssignIsReadHoweverItIsQuoted() {
        String quoted = "\"" + STORY.replace("\"", "\\\"") + "\"";
        String encoded = URLEncoder.encode(STORY, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(texts("<script>var a={b};App.config={\"x\":1};App.story=" + STORY + ";App.start()</script>"))
                .containsExactlyElementsOf(P);
        assertThat(texts("<script>window.__STATE__=JSON.parse(" + quoted + ");</script>"))
                .containsExactlyElementsOf(P);
        assertThat(texts("<script>window.__S__ = JSON.parse(decodeURIComponent(\"" + encoded + "\"))</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void rowsOfServerComponentsAreRead() {
        String rows = "1:{\"title\":\"" + TITLE + "\",\"body\":\"$2\"}\n2:T"
                + Integer.toHexString(HTML.getBytes(StandardCharsets.UTF_8).length) + "," + HTML + "3:[]\n";
        String pushed = rows.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        int half = pushed.indexOf("</p>");
        assertThat(texts("<script>self.__next_f.push([1,\"" + pushed.substring(0, half)
                        + "\"])</script><script>self.__next_f.push([1,\"" + pushed.substring(half) + "\"])</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void componentsAreMarkup() {
        String paragraphs = each("[\"$\",\"p\",null,{\"children\":[\"%s\"]}]"::formatted, ",");
        String row = "1:[\"$\",\"main\",null,{\"children\":[[\"$\",\"h1\",null,{\"children\":\"" + TITLE
                + "\"}],[\"$\",\"div\",null,{\"children\":[" + paragraphs + "]}]]}]\n";
        String pushed = row.replace("\"", "\\\"").replace("\n", "\\n");
        assertThat(texts("<script>self.__next_f.push([1,\"" + pushed + "\"])</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void entitiesOfTransferredStateAreUndone() {
        String escaped = STORY.replace("\"", "&q;").replace("<", "&l;").replace(">", "&g;");
        assertThat(texts("<script id=app-state type=application/json>" + escaped + "</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void aListOfOtherStoriesIsNoArticle() {
        String stories = each("{\"title\":\"Another story\",\"url\":\"/1\",\"text\":\"%s\"}"::formatted, ",");
        assertThat(texts(next("{\"title\":\"" + TITLE + "\",\"stories\":[" + stories + "]}")))
                .isEmpty();
    }

    @Test
    void programsAreNoText() {
        String program = "var a = function() { return 1. + b; }; if (a.b) { c = d; } ".repeat(40);
        assertThat(texts(next("{\"title\":\"" + TITLE + "\",\"code\":\"" + program + "\"}")))
                .isEmpty();
    }

    @Test
    void numberedValuesAreResolved() {
        String state = "[[\"Reactive\",1],{\"data\":2},{\"title\":3,\"text\":4},\"" + TITLE + "\",\"" + HTML + "\"]";
        assertThat(texts("<script type=application/json id=__NUXT_DATA__>" + state + "</script>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void textsUnderOtherTitlesAreNotTaken() {
        String other = STORY.replace(TITLE, "Bakers of the bay on strike");
        assertThat(texts(next("{\"stories\":[" + other + "]}"))).isEmpty();
    }

    @Test
    void aPageThatShowsItsTextIsReadAsItShowsIt() {
        String shown = "<article>" + HTML.replace("council", "mayor").repeat(2) + "</article>";
        assertThat(texts(shown + next(STORY))).first().asString().contains("mayor");
    }

    private static String next(String json) {
        return "<script id=__NEXT_DATA__ type=application/json>" + json + "</script>";
    }

    private static List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(Pages.threeParagraphs()));
        for (String text : Pages.threeParagraphs()) {
            paragraphs.add(
                    text.replace("pier", "quay").replace("Work", "Digging").replace("the", "that"));
        }
        return paragraphs;
    }

    private static String each(Function<String, String> piece, String between) {
        return P.stream().map(piece).collect(Collectors.joining(between));
    }

    private static List<String> texts(String body) {
        String html = "<head><meta property=og:title content='" + TITLE
                + "'></head><body><div id=root><p>The bay is calm today.</p></div>" + body + "</body>";
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        return ArticleExtractor.extract(page, null, Pages.budget()).text().blocks().stream()
                .map(Block::text)
                .toList();
    }
}
