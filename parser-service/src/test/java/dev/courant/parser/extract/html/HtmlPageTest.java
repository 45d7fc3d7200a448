package dev.courant.parser.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.internal.StringUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {
    /** Paths that need no resolving are put behind the host as they are: to the same end. */
    @ParameterizedTest
    @CsvSource({
        "https://harbour.example/a/b?c=d, /e/f-1_2.html?g=h&i=%20",
        "https://harbour.example/a/b, /",
        "https://harbour.example, /e",
        "http://harbour.example/a?b=/c, /e?f=//g",
        "https://harbour.example/a, /e/../f",
        "https://harbour.example/a, /.e",
        "https://harbour.example/a, //other.example/e",
        "https://harbour.example/a, /e//f",
        "https://harbour.example/a, /e#f",
        "https://harbour.example/a, /ä",
        "https://harbour.example:8443/a, /e",
        "https://who@harbour.example/a, /e",
        "HTTPS://Harbour.example/a, /e",
        "https://harbour.example?a=b, /e",
        "https://harbour.example/a/b, e",
        "https://harbour.example/a/b, ?e"
    })
    void aReferenceIsResolvedAsUrlsAre(String url, String reference) {
        assertThat(page(url).resolve(reference)).contains(StringUtil.resolve(url, reference));
    }

    private static HtmlPage page(String url) {
        return new HtmlPage(Jsoup.parse(""), url, Instant.EPOCH, PageBudget.startingNow(Duration.ofSeconds(10)));
    }
}
