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

class PlayersTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());
    private static final String TALK =
            "<p>ANNA: Welcome to the harbour hour. Today we talk about the pier that was shut.</p><p>JAN: Thank you, Anna. It was the storm that did it.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Listen to this article</p><p>4 min</p>",
                "<div><span>▶ Listen to this article</span><span>4:32</span></div>",
                "<div><span>00:00</span> / <span>04:32</span></div>",
                "<p>Artikel anhören (4 Min)</p>",
                "<p>Écouter l’article · 4 min</p>",
                "<p>Ouça a notícia 0:00 / 3:20</p>",
                "<p>Прослушать статью</p>",
                "<p>Makaleyi dinle 3 dk</p>",
                "<p>استمع إلى المقال</p>",
                "<p>इस लेख को सुनें</p>",
                "<p>听新闻</p>",
                "<p>この記事を聴く</p>",
                "<p>기사 듣기</p>",
                "<p>Nghe bài viết</p>",
                "<p>This audio is auto-generated. Please let us know if you have feedback.</p>",
                "<p>Your browser does not support the <code>audio</code> element.</p>",
                "<p>Votre navigateur ne prend pas en charge la lecture audio.</p>",
                "<p>您的浏览器不支持 video 标签。</p>",
                "<p>This is a modal window.</p><p>End of dialog window.</p>",
                "<div class='video-js vjs-skin'><div>Current Time 0:00</div><div>/</div><ul><li>captions off, selected</li></ul></div>",
                "<div class='jwplayer jw-reset'><div>The pier in the storm</div><div>Settings</div></div>",
                "<details><summary>Show transcript</summary>" + TALK + "</details>",
                "<section><h4>Video transcript</h4>" + TALK + "</section>",
            })
    void whatAPlayerSaysIsNoText(String player) {
        assertThat(texts(article(player))).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Listen to this article of the law, he said: nobody owns the shore.</p>",
                "<h2>Listen</h2><p>Whoever wants to learn of the bay should first hear what its people have to say.</p>",
                "<p>A browser of old books, she knew the video shop of the upper street.</p>",
                "<p>He won the race in 2:13</p>",
            })
    void whatOnlySoundsLikeAPlayerIsText(String html) {
        assertThat(texts(article(html))).hasSize(3 + Jsoup.parse(html).body().childrenSize());
    }

    @Test
    void aTranscriptThatIsTheTextIsKept() {
        String talk = TALK + "<p>" + String.join("</p><p>", P) + "</p>";
        assertThat(texts("<article><p>Hear our talk.</p><section><h4>Transcript</h4>" + talk + "</section></article>"))
                .containsAll(P);
    }

    private static String article(String between) {
        return "<article><p>" + P.get(0) + "</p>" + between + "<p>" + P.get(1) + "</p><p>" + P.get(2)
                + "</p></article>";
    }

    private static List<String> texts(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget());
        return MainTextExtractor.extract(page, Surroundings.NONE, Pages.budget()).blocks().stream()
                .map(Block::text)
                .toList();
    }
}
