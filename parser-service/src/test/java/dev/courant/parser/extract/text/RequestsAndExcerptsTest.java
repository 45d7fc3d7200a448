package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in a text that speak to readers, and pieces of this text or others that are shown to draw them on. */
class RequestsAndExcerptsTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());
    private static final String TEXT = "<p>" + String.join("</p><p>", P) + "</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Was this article helpful?",
                "Rate this article: 1 2 3 4 5",
                "Bewerten Sie diesen Artikel",
                "Fehler gefunden? Schreiben Sie uns.",
                "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
                "Oceń artykuł",
                "To view this content, you need to allow cookies of the network that it comes from.",
                "Um externe Inhalte anzuzeigen, brauchen wir Ihre Einwilligung, die Sie jederzeit widerrufen können.",
                "分享工具",
            })
    void whatPagesAskOfReadersIsNoText(String request) {
        String html = "<article><p>" + P.get(0) + "</p><p>" + request + "</p><p>" + P.get(1) + "</p><p>" + P.get(2)
                + "</p></article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Read more", "Weiterlesen", "Czytaj więcej", "Подробнее", "Lees meer »"})
    void theBeginningOfAnotherTextIsNoneOfThisOne(String more) {
        String teaser =
                "<div>The admiral of the bay said on Friday that his boats were as good as new... <a href=/admiral>"
                        + more + "</a></div>";
        assertThat(texts("<article>" + TEXT + teaser + "</article>")).containsExactlyElementsOf(P);
    }

    @Test
    void theFirstWordsOfTheTextSetAboveItAreSaidOnce() {
        String excerpt = P.get(0).substring(0, P.get(0).length() / 2);
        assertThat(texts("<article><p>" + excerpt + "...</p>" + TEXT + "</article>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void commentsBelowTheTextAreNoneOfIt() {
        String comments = "<dl><dt>Selected comments</dt><dd>" + P.get(0).replace("pier", "oven") + "</dd></dl>";
        assertThat(texts("<article>" + TEXT + comments + "</article>")).containsExactlyElementsOf(P);
    }

    @Test
    void aTextThatLiesInALinkIsText() {
        String linked = "<a href=/full>" + String.join("<br><br>", P) + "</a>";
        String menu = "<ul><li><a href=/1>Harbour</a></li><li><a href=/2>Bay</a></li></ul>";
        assertThat(texts("<body>" + menu + "<div><dl>" + linked + "</dl></div></body>"))
                .containsExactlyElementsOf(P);
    }

    @Test
    void aSentenceWithALongLinkInABoxOfItsOwnIsText() {
        String sentence = "<div><div><p>He had said so <a href=/then>in a letter to the mayor of the town</a>"
                + " on the day when the old pier fell.</p></div></div>";
        String html = "<article><div><p>" + P.get(0) + "</p></div>" + sentence + "<div><p>" + P.get(1)
                + "</p></div><div><p>" + P.get(2) + "</p></div></article>";
        assertThat(texts(html)).hasSize(4);
    }

    @Test
    void whatIsEmbeddedFromASocialNetworkIsQuoted() {
        String post =
                "<div class=social-media-embed><blockquote class=twitter-tweet><p>The pier is ours, and we will walk"
                        + " on it again.</p>&mdash; Mara Quill (@quill) <a href=/post/1>19 November 2019, in the evening</a>"
                        + "</blockquote></div>";
        assertThat(texts("<article><p>" + P.get(0) + "</p>" + post + "<p>" + P.get(1) + "</p></article>"))
                .anyMatch(text -> text.startsWith("The pier is ours"));
    }

    private static List<String> texts(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget());
        return MainTextExtractor.extract(page, Surroundings.NONE, Pages.budget()).blocks().stream()
                .map(Block::text)
                .toList();
    }
}
