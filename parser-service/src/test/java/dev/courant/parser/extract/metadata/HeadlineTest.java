package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    private static final String OG = "<meta property=og:title content='%s'>";

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Old pier: rebuilt after ten years      ^ <h1>Old pier rebuilt after ten long years</h1>     ^ Old pier rebuilt after ten long years
            Old pier rebuilt - Gazette of the Bay  ^ <h1>Gazette</h1><h1>Old pier rebuilt</h1>          ^ Old pier rebuilt
            Old pier rebuilt after ten years       ^ <h1>BAY <b>Old pier rebuilt after ten years</b></h1> ^ Old pier rebuilt after ten years
            The Bay - Old pier rebuilt after years ^ <font size=5>Old pier rebuilt after years</font>   ^ Old pier rebuilt after years
            旧码头在春天将重建 湾区新闻 海港网        ^ <b>旧码头在春天将重建</b>                            ^ 旧码头在春天将重建
            Old pier rebuilt after ten ye          ^ <h1>Old pier rebuilt after ten years</h1>          ^ Old pier rebuilt after ten years
            Old pier rebuilt after ten years       ^ <h1>Search</h1><h2>Weather and tides</h2>          ^ Old pier rebuilt after ten years
            Old pier rebuilt                       ^ <h1>Old pier rebuilt: a diary of ten years</h1>   ^ Old pier rebuilt: a diary of ten years
            Piers                                  ^ <h1>What the harbour will look like in spring</h1> ^ What the harbour will look like in spring
            """)
    void readersHeadlineIsTheTitleWhereItAgreesWithWhatThePageCallsItself(String said, String shown, String title) {
        assertThat(metadata(OG.formatted(said) + "<body><p>Tide tables</p>" + shown + "<p>Rain fell all day.</p>")
                        .title())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            gazette.example - BAY - Old pier rebuilt at last ^ BAY - Old pier rebuilt at last
            Old pier rebuilt at last » Port.example          ^ Old pier rebuilt at last
            Old pier rebuilt at last // Harbour Gazette      ^ Old pier rebuilt at last
            «Old pier rebuilt at last»                       ^ «Old pier rebuilt at last»
            One night aboard the «Heron» | Harbour Gazette   ^ One night aboard the «Heron»
            Old pier rebuilt at last: Harbour Gazette        ^ Old pier rebuilt at last
            Harbour Gazette | Old pier rebuilt at last       ^ Old pier rebuilt at last
            Old pier rebuilt at last | Bay | Harbour Gazette ^ Old pier rebuilt at last
            Harbour chiefs: old pier to be rebuilt           ^ Harbour chiefs: old pier to be rebuilt
            harbour.example Old pier rebuilt                 ^ Old pier rebuilt
            """)
    void namesOfSiteAndSectionAreTakenOffAtBothEnds(String said, String title) {
        assertThat(metadata("<meta property=og:site_name content='Harbour Gazette'><title>" + said + "</title>")
                        .title())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <title>Old pier rebuilt</title><nav><h1>Old pier rebuilt</h1></nav><h2>The pier is back</h2>
            <title>Old pier rebuilt</title><ol><li><h1 class=breadcrumb__last>Old pier rebuilt</h1></ol><h2>The pier is back</h2>
            """)
    void aHeadingThatEndsThePathToThePageIsNotWhatReadersSeeAsTheHeadline(String shown) {
        assertThat(metadata(OG.formatted("The pier is back") + shown).title()).contains("The pier is back");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            The pier is back       ^ Old pier: The pier is back ^ The pier is back
            Old pier: The pier is back ^ The pier is back       ^ Old pier: The pier is back
            """)
    void aKickerIsAPartOfTheTitleWhereThePageSaysSo(String og, String twitter, String title) {
        assertThat(metadata(OG.formatted(og) + "<meta name=twitter:title content='" + twitter + "'>"
                                + "<h1><span>Old pier</span> <span>The pier is back</span></h1>")
                        .title())
                .contains(title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <foo><title>Old pier rebuilt</title></foo>
            <title></title><body><svg><title>Menu</title></svg><title>Old pier rebuilt</title>
            <meta name=application-name content='Old pier rebuilt after ten years of storms and of repairs, and of waiting'><title>Old pier rebuilt after ten years of storms and of repairs, and of waiting</title>
            <meta property=og:site_name content='Old pier rebuilt'><title>Old pier rebuilt</title>
            <title></title><body><h2>Old pier rebuilt</h2><p>It took ten years.</p>
            """)
    void aPageThatSaysAnyTitleHasOne(String html) {
        assertThat(metadata(html).title().orElse("")).startsWith("Old pier rebuilt");
    }

    @Test
    void aTitleInTheBodyIsNoneOfTheText() {
        HtmlPage page = page("<foo><title>Old pier rebuilt</title></foo><p>It took ten years.");
        assertThat(page.outline().text(0)).isEqualTo("It took ten years.");
    }

    @Test
    void whatTheTitleWasChosenFromCanBeSeen() {
        Choice<String> choice = metadata(
                        OG.formatted("Pier rebuilt: a long story") + "<h1>Pier rebuilt, a very long story</h1>")
                .titleChoice()
                .orElseThrow();
        assertThat(choice.winner().extractor()).isEqualTo("headline");
        assertThat(choice.others()).extracting(Offer::extractor).containsExactly("meta");
    }

    @Test
    void theDateThatWinsLeavesTheOthersToBeSeen() {
        Metadata metadata = metadata("<meta property=article:published_time content=2026-03-01T08:30:00Z>"
                + "<meta property=og:url content=/x><h1>Old pier rebuilt</h1><p>2026-02-27</p>");
        Optional<Choice<DatedOffer>> choice = Dates.choose(metadata.offers(), Pages.FETCHED_AT, ZoneOffset.UTC);
        assertThat(choice.orElseThrow().winner().extractor()).isEqualTo("meta");
    }

    private static Metadata metadata(String html) {
        return Metadata.of(page(html), null, Pages.budget());
    }

    private static HtmlPage page(String html) {
        return new HtmlPage(Jsoup.parse(html), "https://harbour.example/x", Pages.FETCHED_AT, Pages.budget());
    }
}
