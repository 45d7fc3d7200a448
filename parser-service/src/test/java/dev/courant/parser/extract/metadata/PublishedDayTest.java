package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.time.ZoneId;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of several dates on a page is its first publication's, and by whose clock it is told. */
class PublishedDayTest {
    private static final String SAID = "<meta property=article:published_time content=2026-03-01T02:30:00Z>";
    private static final String H1 = "<h1>The old pier is rebuilt at last</h1>";

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            x            ^ <p>December 30, 2019</p>             ^ 2019-12-30T00:00Z VISIBLE_TEXT
            x            ^ <p>Updated December 30, 2019</p>     ^ 2026-03-01T02:30Z META
            x            ^ <p>February 26, 2026</p>             ^ 2026-03-01T02:30Z META
            x            ^ <p>March 2, 2026</p>                 ^ 2026-03-01T02:30Z META
            x            ^ <p>Tides</p><p>Pier</p><p>The pier fell in the storm of December 30, 2019</p> ^ 2026-03-01T02:30Z META
            2019/12/30/x ^ <p>Tides</p>                         ^ 2019-12-30T00:00Z URL
            """)
    void aPieceThatWasStampedAnewIsAsOldAsReadersAreShown(String path, String line, String expected) {
        assertThat(published(path, "UTC", SAID + H1 + line)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            x            ^ UTC              ^ <p>February 28, 2026 21:30</p> ^ 2026-02-28T21:30-05:00 META
            x            ^ UTC              ^ <p>1 March 2026, 08:00</p>     ^ 2026-03-01T08:00+05:30 META
            x            ^ UTC              ^ <p>1 March 2026, 08:11</p>     ^ 2026-03-01T02:30Z META
            x            ^ America/New_York ^ <p>February 28, 2026</p>       ^ 2026-02-28T21:30-05:00 META
            x            ^ UTC              ^ <p>February 28, 2026</p>       ^ 2026-03-01T02:30Z META
            2026/02/28/x ^ UTC              ^ <p>Tides</p>                   ^ 2026-02-28T23:30-03:00 META
            2026/02/28/x ^ America/New_York ^ <p>Tides</p>                   ^ 2026-02-28T21:30-05:00 META
            """)
    void anInstantInUtcIsToldByTheClockThatReadersAreShown(String path, String zone, String line, String expected) {
        assertThat(published(path, zone, SAID + H1 + line)).contains(expected);
    }

    @Test
    void theDayInTheAddressGoesBeforeAStampThatNoZoneExplains() {
        String late = "<meta property=article:published_time content=2026-03-01T22:30:00Z>";
        assertThat(published("2026/02/28/x", "UTC", late + H1)).contains("2026-02-28T00:00Z URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026/3/1/pier", "2026/03/01/pier", "2026-03-01-pier", "pier-20260301", "a/2026_03_01.html"})
    void addressesHaveDays(String path) {
        assertThat(published(path, "UTC", H1)).contains("2026-03-01T00:00Z URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/13/1/pier", "2026/3/100/pier", "120260301/pier", "2026/3/pier"})
    void otherNumbersInAddressesAreNoDays(String path) {
        assertThat(published(path, "UTC", H1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=published content=true><meta name=dcterms.issued content=2026-03-01>",
                "<meta name=citation_publication_date content=2026/03/01>",
                "<meta name=publish-time content='1 March 2026'>",
                "<p>Next 3/17/2026</p><meta name=pubdate content='3/1/2026'>"
            })
    void metaElementsStateDaysUnderManyNames(String html) {
        assertThat(published("x", "UTC", html)).contains("2026-03-01T00:00Z META");
    }

    private static Optional<String> published(String path, String zone, String html) {
        HtmlPage page =
                new HtmlPage(Jsoup.parse(html), "https://gazette.example/" + path, Pages.FETCHED_AT, Pages.budget());
        Offers offers = Metadata.of(page, null, Pages.budget()).offers();
        return Dates.published(offers, Pages.FETCHED_AT, ZoneId.of(zone))
                .map(offer -> offer.date().in(ZoneId.of("UTC")) + " " + offer.origin());
    }
}
