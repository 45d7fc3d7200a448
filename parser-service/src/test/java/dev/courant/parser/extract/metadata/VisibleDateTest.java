package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.time.ZoneOffset;
import org.jsoup.Jsoup;
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
                "<p>1 March 2026</p>" + H1 + "<p>Doors open on 9 February 2026 for all who helped</p>"
            })
    void theDateByTheHeadlineGoesBeforeTheMastheadsAndThatOfWhatIsTold(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        assertThat(Dates.published(Metadata.of(page, null, Pages.budget()).offers(), Pages.FETCHED_AT, ZoneOffset.UTC)
                        .map(offer -> offer.date().local().toLocalDate().toString()))
                .contains("2026-03-01");
    }
}
