package dev.courant.local.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchQueryTest {
    @Test
    void everythingIsEscaped() {
        assertThat(SearchQuery.of("\"三高\" a&b").path()).isEqualTo("/api/v1/articles?q=%22%E4%B8%89%E9%AB%98%22+a%26b");
    }

    @Test
    void onlyWhatIsAskedForIsSent() {
        assertThat(new SearchQuery("x", 5, "zh-Hant", "harbour-gazette").path())
                .isEqualTo("/api/v1/articles?q=x&size=5&language=zh-Hant&source=harbour-gazette");
    }
}
