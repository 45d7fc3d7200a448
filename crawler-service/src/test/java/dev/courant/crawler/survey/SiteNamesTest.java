package dev.courant.crawler.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNamesTest {
    @Test
    void namesTheSite() {
        assertThat(SiteNames.name("https://www.harbour.example/", null, "Latest news | Harbour"))
                .isEqualTo("Harbour");
        assertThat(SiteNames.name("https://www.harbour.example/", null, "Home - News from the quay"))
                .isEqualTo("harbour.example");
        assertThat(SiteNames.name("https://www.harbour.example/", null, "The Gazette"))
                .isEqualTo("The Gazette");
        assertThat(SiteNames.name("https://xinwen.example/", null, "港口新闻")).isEqualTo("港口新闻");
        assertThat(SiteNames.name("https://harbour.example/", null, null)).isEqualTo("harbour.example");
        assertThat(SiteNames.name("https://harbour.example/", "The Harbour Gazette", "Home"))
                .isEqualTo("The Harbour Gazette");
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/, example.org",
        "https://news.example.co.uk/a, news.example.co.uk",
        "http://127.0.0.1:8080/, 127.0.0.1-8080",
        "http://[::1]:8080/, x-1-8080"
    })
    void makesIdsThatSourcesMayHave(String url, String id) {
        assertThat(SiteNames.id(url)).isEqualTo(id);
        assertThat(id).matches("[a-z0-9][a-z0-9.-]{0,99}");
    }

    @Test
    void takesTheFirstLanguageThatIsOne() {
        assertThat(SiteNames.language(null, "en_GB", "de")).isEqualTo("en-GB");
        assertThat(SiteNames.language("English, please!", "zh-Hant-TW")).isEqualTo("zh-Hant-TW");
        assertThat(SiteNames.language((String) null)).isNull();
    }
}
