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
