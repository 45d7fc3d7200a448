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

/** What is said of a picture that stands in a text is no part of the text. */
class PicturesInTextTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());
    private static final String CAPTION = "The mole of Port Ellery at low tide, seen from the lighthouse.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=articlePicture><img src=a.jpg><p>%s</p></div>",
                "<div class=foto><img src=a.jpg><br>%s</div>",
                "<table align=right><tr><td><img src=a.jpg></td></tr><tr><td>%s</td></tr></table>",
                "<div style='float: left'><img src=a.jpg><span>%s</span></div>",
                "<div class=x1><img src=a.jpg alt='%1$s'><span>%1$s</span></div>",
                "<div><img src=a.jpg></div><div class=photoscaption>%s</div>",
                "<p><img src=a.jpg><span class=newsCaption>%s</span></p>",
            })
    void whatStandsInItsBoxIsItsCaption(String picture) {
        assertThat(texts(article(picture.formatted(CAPTION)))).containsExactlyElementsOf(P);
    }

    @Test
    void aBoxWithAHeadingOrMostOfTheTextIsNoPicture() {
        String heading = "<div class=foto><img src=a.jpg><h3>What it costs</h3><p>" + CAPTION + "</p></div>";
        assertThat(texts(article(heading))).contains("What it costs", CAPTION);
        String all = "<div class='story-with-image'><img src=a.jpg><p>" + P.get(0) + "</p></div>";
        assertThat(texts("<body>" + all + "</body>")).containsExactly(P.get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The old pier at dusk / Shutterstock",
                "Workers on the pier (Getty Images)",
                "Pexels",
                "Low tide in the bay. Photo gazette.example",
            })
    void aLineThatNamesWhereThePictureWasBoughtIsItsCaption(String line) {
        assertThat(texts(article("<p>" + line + "</p>"))).containsExactlyElementsOf(P);
    }

    @Test
    void aSentenceAboutAnArchiveOfPicturesIsText() {
        String sentence = "The council had the picture of the pier from Shutterstock.";
        assertThat(texts(article("<p>" + sentence + "</p>"))).contains(sentence);
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
