package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Author;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
    private static final String HEADLINE = "<title>Old pier rebuilt</title><h1>Old pier rebuilt</h1>";

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <div class=byline><b>Mara Quill</b> <b>Ned van Bay</b> <b>Jo de la Mer</b></div>                  ^ Mara Quill, Ned van Bay, Jo de la Mer
            <p>By <a href=/7>Mara</a> <a href=/c>Blog</a></p>                                              ^ Mara
            <p>By <a href=/7>Mara</a> and <a href=/8>Ned Gull</a></p>                                      ^ Mara, Ned Gull
            <div>Posted by <a href=/7>MaraQ</a> <time>on Sunday March 01, 2026 @05:20PM</time></div>         ^ MaraQ
            <p class=byline><i>By</i> <i>Mara</i> <i>Quill</i></p>                                         ^ Mara Quill
            <p class=author><a href=/7>Mara Quill</a><i>, Shipping Expert</i></p>                            ^ Mara Quill
            <p class=author><i>Mara Quill</i><i>Leitende Hafenredakteurin</i></p>                            ^ Mara Quill
            <p>By Mara Quill, Executive Editor, <a href=/m><em>Harbour Watch</em></a></p>                    ^ Mara Quill
            """)
    void namesEndWhereTheirElementsDo(String byline, String names) {
        assertThat(writers(HEADLINE + byline)).isEqualTo(list(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <p>Medically reviewed by <a href=/8>Ned Gull</a></p><p>Written by <a href=/7>Mara Quill</a></p> ^ Mara Quill
            <p><a href=/r>Medically reviewed</a> by <a href=/8>Ned Gull</a> — <i>Written by <a href=/7>Mara Quill</a></i></p> ^ Mara Quill
            <i class=author>Mara Quill</i> <b>Edited by</b> <i class=author>Ned Gull</i>                     ^ Mara Quill
            <i class=author>Mara Quill</i><b class='meta expert'> <i class=author>Ned Gull</i></b>            ^ Mara Quill
            <i class=author>Mara Quill</i><b class='meta expert'> <i><u class=author>Ned Gull</u></i></b>     ^ Mara Quill
            <p itemprop=author>By Mara Quill</p><p itemprop=author>Updated by <a href=/8>Ned Gull</a></p>     ^ Mara Quill
            <p itemprop=author>Mara Quill</p><div itemscope itemtype=https://schema.org/ImageObject><b itemprop=author>Ned Gull</b></div> ^ Mara Quill
            """)
    void whoeverCheckedOrPicturedThePieceHasNotWrittenIt(String bylines, String names) {
        assertThat(writers(HEADLINE + bylines)).isEqualTo(list(names));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <meta name=author content='mara quill'>                           ^ mara quill
            <meta name=author content='Bay desk online'>                       ^ Bay desk online
            <meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='maraq'> ^ maraq
            """)
    void fieldsForAuthorsSayWhatAccountsAreCalled(String head, String names) {
        assertThat(writers(head + HEADLINE)).isEqualTo(list(names));
    }

    @Test
    void whatMachinesAreToldAndReadersAreShownIsBelievedBeforeOtherNames() {
        assertThat(writers("<meta name=author content='Mara Quill'>" + HEADLINE
                        + "<p class=byline>Mara Quill</p><p>By Ned Gull</p><p itemprop=author>Jo Fenn</p>"))
                .containsExactly("Mara Quill");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <p>Mara Quill | Senior Writer | March 1, 2026</p>         ^ Mara Quill
            <p>It was wet for years.</p><p>Mara Quill – 1 March 2026</p> ^ Mara Quill
            <p>It was wet for years.</p><div>Mara Quill @ Baywatch</div> ^ Mara Quill
            <p>It was wet for years.</p><p>Mara Quill, Ned Gull</p><p>1 March 2026</p> ^ Mara Quill, Ned Gull
            <div><p>Mara Quill</p></div>                               ^ Mara Quill
            <p>It was wet for years.</p><p><strong>MARA QUILL/NED GULL</strong></p><p>All of the planks that were laid down in the year before have been taken up again, one by one, by hand, and laid down once more on the other side of the bay.</p> ^ MARA QUILL, NED GULL
            """)
    void namesAloneBetweenHeadlineAndTextAreBylines(String lines, String names) {
        assertThat(writers(HEADLINE + lines)).isEqualTo(list(names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Harbour Works</p><p>1 March 2026</p><p>The harbour works are done.</p>",
                "<p>In Local Bays</p><p>1 March 2026</p><p>It was wet in there.</p>",
                "<h2 id=a-walk-by-the-pier>Walking Home Alone</h2><p>Walking home alone is best.</p>",
                "<p>Door Anchor</p><p>A door anchor is what holds it.</p>",
                "<div class=writer-profile>About 東京の人 and Ned Gull</div>"
            })
    void signpostsAreNoNames(String lines) {
        assertThat(writers("<html lang=en>" + HEADLINE + lines)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><em>This post was written by <a href=/7>Mara Quill</a>, MD, sailor.</em></p>",
                "<p>It was wet for years.</p><h4>About the author:</h4><p>Mara Quill is a sailor.</p>",
                "<p>It was wet for years.</p><b>Über die Autorin</b><p>Mara Quill ist Seglerin.</p>"
            })
    void whoeverWroteItIsNamedInSentencesToo(String lines) {
        assertThat(writers(HEADLINE + lines)).containsExactly("Mara Quill");
    }

    @Test
    void aSingleWordFarFromTheHeadlineIsNoName() {
        String far = "<p>It was wet.</p>".repeat(300);
        assertThat(writers(HEADLINE + far + "<div class=author>イベント</div><p>By App</p>"))
                .isEmpty();
        assertThat(writers(HEADLINE + far + "<div class=author>甘小海</div>")).containsExactly("甘小海");
    }

    @Test
    void theAccountThatASiteWasSetUpWithIsNobody() {
        String account =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Old pier rebuilt\","
                        + "\"author\":{\"@id\":\"https://gazette.example/author/admin/\",\"name\":\"Bay Desk B\"}}</script>";
        assertThat(writers(account + HEADLINE)).containsExactly("Bay Desk B");
        assertThat(writers(account + HEADLINE + "<p>Mara Quill</p><p>1 March 2026</p>"))
                .containsExactly("Mara Quill");
        assertThat(writers("<meta name=author content='Bay Admin'>" + HEADLINE)).isEmpty();
    }

    @Test
    void aBoxAboutTheAuthorNamesHer() {
        assertThat(
                        writers(
                                HEADLINE + "<p>It was wet for years.</p><div class=author-box><div>Mara Quill</div>"
                                        + "<p>has sailed the bay in all kinds of weather for longer than there have been piers in it, and says so whenever anybody asks her, and when nobody does.</p></div>"))
                .containsExactly("Mara Quill");
    }

    @Test
    void whatHoldsMostOfTheTextIsNotAside() {
        assertThat(writers(
                        "<title>The bay in March</title><div class=comments-open><p>Rain fell all day long on the bay.</p>"
                                + "<p>By Mara Quill</p></div><p>Tides</p>"))
                .containsExactly("Mara Quill");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Kommentar von Mara Quill      ^ Mara Quill
            Propos recueillis par Mara Quill ^ Mara Quill
            Escrito por Mara Quill        ^ Mara Quill
            A cura di Mara Quill          ^ Mara Quill
            Γράφει η Μάρα Κουίλ           ^ Μάρα Κουίλ
            Беседовала Мара Квилл         ^ Мара Квилл
            Oprac. Mara Quill             ^ Mara Quill
            Yazar: Mara Quill             ^ Mara Quill
            """)
    void bylinesBeginInManyWays(String line, String names) {
        assertThat(writers(HEADLINE + "<div>" + line + "</div>")).isEqualTo(list(names));
    }

    @Test
    void aPartOfTheHostIsTheSite() {
        assertThat(writers("<meta name=author content=Gazette>" + HEADLINE + "<p>By Mara Quill</p>"))
                .containsExactly("Mara Quill");
    }

    private static List<String> list(String names) {
        return Arrays.asList(names.split(", ", -1));
    }

    private static List<String> writers(String html) {
        HtmlPage page =
                new HtmlPage(Jsoup.parse(html), "https://news.gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        return Metadata.of(page, null, Pages.budget()).offers().best(Field.AUTHORS).orElse(List.of()).stream()
                .map(Author::name)
                .toList();
    }
}
