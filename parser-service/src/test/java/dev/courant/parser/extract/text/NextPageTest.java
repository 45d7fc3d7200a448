package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"/bay/pier-rebuilt/2", "/bay/pier-rebuilt/page/2/", "/bay/pier-rebuilt?page=2"})
    void thePageWithTheNextNumberIsTheNextPage(String next) {
        assertThat(next("<link rel=next href='" + next + "'>", "")).hasValue("https://gazette.example" + next);
        assertThat(next("", "<a rel='nofollow next' href='" + next + "'>Go on</a>"))
                .hasValue("https://gazette.example" + next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bay/mole-repaired", "/bay/pier-rebuilt", "https://other.example/bay/pier-rebuilt/2", ""})
    void theNextArticleIsNoNextPage(String next) {
        assertThat(next("<link rel=next href='" + next + "'>", "")).isEmpty();
    }

    @Test
    void aRowOfPageNumbersLeadsOn() {
        assertThat(next("", "<b>1</b> <a href='?page=2'>2</a> <a href='?page=3'>3</a>"))
                .hasValue("https://gazette.example/bay/pier-rebuilt?page=2");
        assertThat(next("", "<p>Page: <span>1</span> <a href='/bay/pier-rebuilt/2'>2</a>"))
                .isPresent();
    }

    @Test
    void aLinkThatStatesNoRelationIsNone() {
        assertThat(next("", "<a href='/bay/pier-rebuilt/2'>2</a>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='?page=2'>Next page »</a>",
                "<a href='?page=2'>Page 2 of 3</a>",
                "<a href='?page=2'>›</a>",
                "<a href='/bay/pier-rebuilt/seite-2'>Nächste Seite</a>",
                "<a href='/bay/pier-rebuilt?seite=2'>Auf Seite 2</a>",
                "<a href='?pagina=2'>Página siguiente</a>",
                "<a href='/bay/pier-rebuilt/page/2'>Page suivante</a>",
                "<a href='/bay/pier-rebuilt,2'>Następna strona</a>",
                "<a href='?page=2'>Следующая страница</a>",
                "<a href='/bay/pier-rebuilt_2'>下一页</a>",
                "<a href='?page=2'>次のページへ</a>",
                "<a href='?page=2'>다음 페이지</a>",
                "<a href='?page=2'>الصفحة التالية</a>",
                "<a href='?page=2'>Trang sau</a>",
                "<a href='?page=2'>หน้าถัดไป</a>",
            })
    void aLinkToTheNextNumberSaysSoInManyLanguages(String link) {
        assertThat(next("", link)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='/bay/mole-repaired'>Next</a>",
                "<a href='/bay/mole-repaired/2'>Next page</a>",
                "<a href='/bay/pier-rebuilt/comment-page-2'>Older comments</a>",
                "<a href='/bay/pier-rebuilt/2'>2 comments</a>",
                "<a href='?page=3'>Next page</a>",
                "<a href='#pier-2'>›</a>",
            })
    void whatComesNextIsNotAlwaysThisArticle(String link) {
        assertThat(next("", link)).isEmpty();
    }

    @Test
    void ofArticlesThatAreCountedTheNextNumberIsAnotherOne() {
        String html = "<a href='/news/13'>Next</a>";
        assertThat(NextPage.of(new HtmlPage(
                        Jsoup.parse(html), "https://gazette.example/news/12", Pages.FETCHED_AT, Pages.budget())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 <a href='/bay/pier-rebuilt/3'>3</a>",
                "1 <a href='?page=1'>2</a>",
                "1 <a href='/bay/mole-repaired/2'>2</a>",
                "<div class=comments-pager>1 <a href='?page=2'>2</a></div>",
                "1 <a href='/bay/pier-rebuilt/2'>Go on</a>"
            })
    void aLinkThatStatesNeitherRelationNorTheNextNumberIsNone(String link) {
        assertThat(next("", link)).isEmpty();
    }

    private static Optional<String> next(String head, String body) {
        String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return NextPage.of(new HtmlPage(
                Jsoup.parse(html), "https://gazette.example/bay/pier-rebuilt", Pages.FETCHED_AT, Pages.budget()));
    }
}
