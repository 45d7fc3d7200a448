package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a page that stand within or below its text and are none of it. */
class SurroundingPartsTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());
    private static final String TEXT = "<p>" + String.join("</p><p>", P) + "</p>";
    private static final Surroundings SHOWN =
            Surroundings.of("Old pier to be rebuilt", Set.of("Old pier to be rebuilt"), List.of());

    @Test
    void onAnEndlessPageOnlyTheFirstArticleIsRead() {
        String next = "<article><h1>Bakers on strike</h1><p>" + P.get(0).replace("pier", "oven") + "</p><p>"
                + P.get(1).replace("boats", "loaves") + "</p></article><p>"
                + P.get(2).replace("pier", "mill") + "</p>";
        String page = "<main><div><h1>Old pier to be rebuilt</h1>" + TEXT + "</div>" + next + "</main>";
        assertThat(texts(page, SHOWN)).containsExactlyElementsOf(P);
    }

    @Test
    void anArticleWithMainHeadingsOfItsOwnIsOneArticle() {
        String page = "<article><h1>Old pier to be rebuilt</h1>" + TEXT + "<h1>What it costs</h1><p>"
                + P.get(0).replace("Monday", "Friday") + "</p></article>";
        assertThat(texts(page, SHOWN)).hasSize(5).contains("What it costs");
    }

    @Test
    void teasersBelowTheTextAreNoneOfIt() {
        StringBuilder teasers = new StringBuilder();
        for (String story : List.of("bakers", "farmers", "sailors", "teachers")) {
            teasers.append("<p><a href=/%s>10:15 The %s are on strike again</a></p>".formatted(story, story))
                    .append(
                            "<p>On Friday the %s went on strike, as they had said that they would, in all of the bay.</p>"
                                    .formatted(story));
        }
        assertThat(texts("<div>" + TEXT + teasers + "</div>", Surroundings.NONE))
                .containsExactlyElementsOf(P);
        assertThat(texts("<div>" + TEXT + teasers + TEXT.replace("council", "mayor") + "</div>", Surroundings.NONE))
                .contains(P.get(0).replace("council", "mayor"));
    }

    @Test
    void whatSubscribersGetIsNoText() {
        String box =
                "<p>THIS CONTENT IS RESERVED FOR SUBSCRIBERS</p><ul><li>All news of the bay</li><li>Crosswords</li></ul>"
                        + "<h3>Sign in to unlock more articles</h3><p>Share your thoughts.</p>";
        String page = "<div><p>" + P.get(0) + "</p>" + box + "<h2>When work begins</h2><p>" + P.get(1) + " " + P.get(2)
                + "</p></div>";
        assertThat(texts(page, Surroundings.NONE))
                .containsExactly(P.get(0), "When work begins", P.get(1) + " " + P.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>The pier in May. Photo: Mara Quill/Bay Agency</p>",
                "<p>Die Mole im Mai. Foto: Mara Quill</p>",
                "<p>Фото: Мара Квилл</p>",
                "<p>Photo via Bay Agency</p>",
                "<p>Image 2 of 5</p>"
            })
    void aLineThatNamesThePhotographerIsACaption(String caption) {
        String page = "<div><p>" + P.get(0) + "</p>" + caption + "<p>" + P.get(1) + "</p><p>" + P.get(2) + "</p></div>";
        assertThat(texts(page, Surroundings.NONE)).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Reporting by Mara Quill; additional reporting by Jon Bay; editing by Ann Moor</p>",
                "<p>(Writing by Mara Quill, editing by Jon Bay)</p>",
                "<p>Mara Quill has written about the bay since she could hold a pen, and lives on a boat.</p>",
                "<p>Harbour correspondent Mara Quill lives on a boat.</p>",
                "<p>You can write to Mara at mara@gazette.example or find her on LinkedIn.</p>",
                "<p>• 凡本网注明来源的作品，均为本网所有。</p><p>电话：000-000</p>"
            })
    void whoMadeThePieceAndHowToReachThemIsNoText(String ending) {
        Surroundings shown = SHOWN.withAuthors(List.of("Mara Quill"));
        assertThat(texts("<div>" + TEXT + ending + "</div>", shown)).containsExactlyElementsOf(P);
    }

    @Test
    void whatReadersSayIsNoTextHoweverMuchItIs() {
        String said =
                "<h5>Ella</h5><p>%s</p><p>3 May, 12:40</p>".formatted(P.get(1).replace("April", "March") + P.get(2));
        String page =
                "<body><h1>Old pier to be rebuilt</h1><div class=k1><h2>It was closed since the storms.</h2></div>"
                        + "<div class=k2>" + TEXT + "</div>" + TEXT.replace("pier", "quay")
                        + "<div id=Comments><div class=k2>"
                        + said.repeat(9) + "</div></div></body>";
        assertThat(texts(page, SHOWN)).noneMatch(text -> text.contains("March"));
    }

    @Test
    void whatOnlySubscribersMayReadIsTextNonetheless() {
        String paid = "<div class=paywall><h2 class=paywall>When work begins</h2><p class=paywall>Soon.</p><p>"
                + P.get(1) + ", and more, and more, and more</p></div>";
        String around = "<p>" + (P.get(2) + " ").repeat(6).strip() + "</p>";
        assertThat(texts("<article><p>" + P.get(0) + "</p>" + paid + around + "</article>", SHOWN))
                .contains("When work begins", "Soon.");
        String box = "<div class='article-paywall'>Read all of it for a crown a week</div>";
        assertThat(texts("<article>" + TEXT + box + "</article>", SHOWN)).containsExactlyElementsOf(P);
    }

    @Test
    void whatAPublisherSaysOfItselfBelowWhoOwnsTheSiteIsNoText() {
        String imprint =
                "<p>Owner of this site and of all that is on it: © Harbour Gazette Ltd., Quay 7, Port Ellery, since"
                        + " the year in which the pier was built.</p>"
                        + "<p>No more than a tenth of the site, as the law requires, is taken from others, whatever they may say.</p>"
                                .repeat(7);
        String page = "<body><h1>Old pier to be rebuilt</h1><div><p>" + P.get(0) + "</p><p>" + P.get(1)
                + "</p></div><div>" + imprint + "</div></body>";
        assertThat(texts(page, SHOWN)).containsExactly(P.get(0), P.get(1));
    }

    @Test
    void howToFollowTheDiscussionIsNoText() {
        String follow =
                "<p>This entry was posted on Monday. You can follow any responses through the RSS 2.0 feed.</p>";
        assertThat(texts("<div>" + TEXT + follow + "</div>", SHOWN)).containsExactlyElementsOf(P);
    }

    private static List<String> texts(String html, Surroundings shown) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget());
        return MainTextExtractor.extract(page, shown, Pages.budget()).blocks().stream()
                .map(Block::text)
                .toList();
    }
}
