package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Searching: typing, narrowing, sorting, paging, and what is said when nothing comes of it. */
@BrowserTest
class SearchIT {
    private final Newsstand newsstand;

    SearchIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @Test
    void typingAndEnterShowsWhatWasFound() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/");
            // Who types at once must not lose a letter to a page that is still coming up.
            visit.page().waitForFunction("document.activeElement?.id === 'q'");
            visit.page().keyboard().type("skerrin ferry");
            visit.enter();

            assertThat(visit.at()).isEqualTo("/?q=skerrin+ferry");
            assertThat(visit.page().title()).isEqualTo("skerrin ferry · Courant");
            assertThat(visit.all("#q").inputValue()).isEqualTo("skerrin ferry");
            assertThat(visit.texts(".hit h2")).contains("Skerrin gets its ferry back after eleven winters");
            assertThat(visit.texts(".hit mark")).anyMatch(word -> word.equalsIgnoreCase("ferry"));
            assertThat(visit.style(".hit mark", "background-color"))
                    .isNotEqualTo(visit.style("body", "background-color"));
        }
    }

    @Test
    void aLanguageNarrowsAndIsTakenBack() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/");
            String all = visit.texts(".summary").getFirst().split(" ", 2)[0];
            Locator english = choice(visit, "Language", "English");
            int count = Integer.parseInt(english.locator(".count").innerText());
            english.click();

            assertThat(visit.at()).isEqualTo("/?language=en");
            assertThat(visit.texts(".summary").getFirst()).startsWith(count + " articles");
            assertThat(visit.all(".hit:not([lang^=en])").count()).isZero();
            assertThat(visit.texts(".chips a")).containsExactly("English (remove) ×");

            visit.all(".chips a").click();

            assertThat(visit.at()).isEqualTo("/");
            assertThat(visit.texts(".summary").getFirst()).startsWith(all + " articles");
        }
    }

    @Test
    void aSourceNarrowsTogetherWithTheQuery() {
        try (Visit visit = newsstand.visit()) {
            visit.search("harbour");
            choice(visit, "Source", "The Harbour Gazette").click();

            assertThat(visit.at()).startsWith("/?q=harbour&source=");
            assertThat(new LinkedHashSet<>(visit.texts(".hit .source"))).containsExactly("The Harbour Gazette");

            visit.all("#q").fill("ferry");
            visit.enter();

            assertThat(visit.at()).contains("q=ferry", "source=");
        }
    }

    @Test
    void theOrderIsTheReaders() {
        try (Visit visit = newsstand.visit()) {
            visit.search("harbour");
            visit.all(".sorts a", "Oldest").click();

            List<Instant> dates = dates(visit);
            assertThat(dates).hasSizeGreaterThan(2).isSorted();
            assertThat(visit.texts(".sorts [aria-current]")).containsExactly("Oldest");

            visit.all(".sorts a", "Newest").click();

            assertThat(dates(visit).reversed()).isSorted();
        }
    }

    @Test
    void pageByPageEveryArticleIsSeenOnce() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/?sort=newest");
            int total = Integer.parseInt(visit.texts(".summary").getFirst().split(" ", 2)[0]);
            List<String> seen = new ArrayList<>(links(visit));
            while (visit.all(".pages .next").count() > 0) {
                visit.all(".pages .next").click();
                seen.addAll(links(visit));
            }

            assertThat(seen).hasSize(total).doesNotHaveDuplicates();
            assertThat(total).isGreaterThan(20);

            visit.all(".pages a", "First page").click();

            assertThat(links(visit)).isEqualTo(seen.subList(0, 20));
        }
    }

    @Test
    void nothingFoundIsSaidWithAdvice() {
        try (Visit visit = newsstand.visit()) {
            visit.search("xylophonists of Betelgeuse");

            assertThat(visit.texts(".message h2")).containsExactly("Nothing found");
            assertThat(visit.texts(".summary").getFirst()).startsWith("0 articles");
        }
    }

    @Test
    void strangeTextIsAnsweredAndNeverRun() {
        try (Visit visit = newsstand.visit()) {
            for (String text : List.of("\"((--", "<script>alert(1)</script>", "AND OR \"", "-", "*:*")) {
                visit.search(text);
                assertThat(visit.all("#q").inputValue()).isEqualTo(text);
            }
        }
    }

    @Test
    void anAddressThatMakesNoSenseSaysWhy() {
        try (Visit visit = newsstand.visit()) {
            assertThat(visit.open("/?from=yesterday&q=ferry")).isEqualTo(400);
            assertThat(visit.texts("[role=alert]").getFirst()).contains("'from' must be a day");
            assertThat(visit.all("#q").inputValue()).isEqualTo("ferry");
            assertThat(visit.open("/articles/none")).isEqualTo(404);
            assertThat(visit.texts("h1")).containsExactly("No such article");
        }
    }

    private static Locator choice(Visit visit, String facet, String label) {
        return visit.all("aside section", facet)
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first();
    }

    private static List<Instant> dates(Visit visit) {
        return visit.all(".hit time").all().stream()
                .map(time -> OffsetDateTime.parse(time.getAttribute("datetime")).toInstant())
                .toList();
    }

    private static List<String> links(Visit visit) {
        return visit.all(".hit h2 a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }
}
