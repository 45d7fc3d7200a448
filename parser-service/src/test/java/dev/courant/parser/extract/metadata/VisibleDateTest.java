package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page here was published on the first of March, and says more dates than that. */
class VisibleDateTest {
    private static final String H1 = "<h1>The old pier is rebuilt at last</h1>";
    private static final String MENU = "<ul><li>Bay<li>Town<li>Weather<li>Tides</ul>";
    private static final String TEASER = "<div><p class=post-date>27 February 2026</p><p>Tides</p></div>";
    private static final String TEXT =
            "<p>The pier that the storm took ten years ago stands again, longer than before and of a wood that no worm likes.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=date>Mon, 2 March 2026</div>" + MENU + H1 + "<p>1 March 2026</p>",
                H1 + "<p>1 March 2026</p>" + TEXT + TEXT + TEXT + TEXT + TEXT
                        + "<div class=date>27 February 2026</div>",
                H1 + "<p>It was in the storm of 9 February 2026 that it fell</p><p>1 March 2026</p>",
                H1
                        + "<p>On <a href=/feb>9 February 2026, 10:00</a> the council of the town met and said that the pier was"
                        + " to be built again, whatever it may cost, and that whoever wants to help is to come to the harbour by"
                        + " noon, where there is soup for all, and wood to be carried.</p><p>By us, 1 March 2026</p>",
                H1 + "<p>Updated</p><p>2 March 2026</p><p>1 March 2026</p>",
                H1 + "<p>Last updated <time datetime=2026-03-02T08:00>2 March</time></p><p>1 March 2026</p>",
                H1 + "<p><time datetime=2026-03-02T08:00>Updated 2 March</time></p><p>1 March 2026</p>",
                H1
                        + "<p>Última actualización: <b>2 de marzo de 2026</b></p><p>Publicado: <b>1 de marzo de 2026</b></p>",
                H1 + "<aside><p class=post-date>1 March 2026</p></aside>" + TEXT + TEXT + TEXT + TEXT + TEXT
                        + "<aside><p class=post-date>27 February 2026</p></aside>",
                H1 + "<p>By us, on 1 March 2026 as every year</p>" + MENU + MENU + MENU + TEASER + TEASER + TEASER
                        + TEASER,
                H1 + "<p>Seen: 3/1/2026</p>" + TEXT + "<p>The next one is on 3/27/2026</p>",
                "<div>Monday, 2 March 2026</div>" + H1 + "<p>1 March 2026</p>" + TEXT,
                "<p>1 March 2026</p>" + H1 + "<p>Doors open on 9 February 2026 for all who helped</p>"
            })
    void theDateByTheHeadlineGoesBeforeTheMastheadsAndThatOfWhatIsTold(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        assertThat(Dates.published(Metadata.of(page, null, Pages.budget()).offers(), Pages.FETCHED_AT, ZoneOffset.UTC)
                        .map(offer -> offer.date().local().toLocalDate().toString()))
                .contains("2026-03-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3小时前",
                "三小時前",
                "3시간 전",
                "3時間前",
                "قبل ٣ ساعات",
                "3 घंटे पहले",
                "3 ชั่วโมงที่แล้ว",
                "3 giờ trước",
                "hace 3 horas",
                "πριν από 3 ώρες"
            })
    void shortLinesCountBackFromTheFetch(String line) {
        assertThat(published(H1 + "<div>" + line + "</div>" + TEXT)).hasToString("Optional[2026-03-02T07:00]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an hour ago", "vor einer Stunde", "час назад", "منذ ساعة", "לפני שעה", "一小时前"})
    void oneHourNeedsNoDigit(String line) {
        assertThat(published(H1 + "<div>" + line + "</div>" + TEXT)).hasToString("Optional[2026-03-02T09:00]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"이틀 전", "两天前", "לפני יומיים", "منذ يومين"})
    void twoDaysAreCountedInWords(String line) {
        assertThat(published(H1 + "<div>" + line + "</div>" + TEXT)).hasToString("Optional[2026-02-28T00:00]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside><ul><li><time datetime=2026-02-27>27 February</time><li><time datetime=2026-02-26>26 February</time></ul></aside>",
                "<div class=r><p><a href=/1>A storm is on its way over the bay, says the harbour</a></p><p>28 February 2026</p></div>",
                "<footer>27 February 2026</footer>",
            })
    void theDateOfASidebarIsNotTheArticles(String sidebar) {
        assertThat(published(H1 + TEXT + TEXT + TEXT + TEXT + TEXT + sidebar)).isEmpty();
    }

    @Test
    void whatIsToldInASentenceIsNoDateOfTheArticle() {
        assertThat(published(
                        H1 + "<p>On 28 February 2026 the council of the town met, as it does every month.</p>" + TEXT))
                .isEmpty();
    }

    private static Optional<LocalDateTime> published(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        return Dates.published(Metadata.of(page, null, Pages.budget()).offers(), Pages.FETCHED_AT, ZoneOffset.UTC)
                .map(offer -> offer.date().local());
    }
}
