package dev.courant.parser.extract.state;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HostileStateTest {
    private static final String TITLE = "Old pier to be rebuilt by autumn";
    private static final String TEXT = "\"The pier is. The pier was. The pier will be a pier again, they say.\"";

    @Test
    void aLargeStateThatSaysTheTitleEverywhereTakesNoLongTime() {
        String items = ("{\"title\":\"" + TITLE + "\",\"items\":[" + TEXT + "," + TEXT + "]},").repeat(20_000);
        String deep = "[".repeat(25) + items + "0" + "]".repeat(25);
        assertThatCode(() -> read("{\"title\":\"" + TITLE + "\",\"data\":" + deep + "}"))
                .doesNotThrowAnyException();
    }

    @Test
    void aStateNestedWithoutEndIsPassedOver() {
        assertThatCode(() -> read("{\"title\":\"" + TITLE + "\",\"data\":" + "[".repeat(50_000)))
                .doesNotThrowAnyException();
        assertThatCode(() -> read("{\"title\":\"" + TITLE + "\",\"data\":" + "[".repeat(900) + "]".repeat(900) + "}"))
                .doesNotThrowAnyException();
    }

    private static void read(String json) {
        PageBudget budget = PageBudget.startingNow(Duration.ofSeconds(5));
        String html = "<script id=__NEXT_DATA__ type=application/json>" + json + "</script>";
        PageState.article(
                new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, budget), TITLE, budget);
        budget.check();
    }
}
