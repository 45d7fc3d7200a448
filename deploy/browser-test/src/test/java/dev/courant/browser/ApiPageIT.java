package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page that shows the API, and the requests that can be tried there. */
@BrowserTest
class ApiPageIT {
    private final Newsstand newsstand;

    ApiPageIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @Test
    void theFooterLeadsThereAndASearchCanBeTried() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/");
            visit.all(".foot a", "API").click();

            assertThat(visit.texts("h1")).containsExactly("Courant search API");

            visit.all("#searchArticles-q").fill("skerrin ferry");
            visit.all("#searchArticles-sort").selectOption("newest");
            visit.all("#searchArticles button").click();

            assertThat(visit.at()).isEqualTo("/api/v1/articles?q=skerrin%20ferry&sort=newest");
            assertThat(visit.page().content()).contains("Skerrin gets its ferry back after eleven winters");
        }
    }

    @Test
    void anArticleAndTheStatusCanBeTried() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/api");
            visit.all("#readArticle button").click();

            assertThat(visit.at()).matches("/api/v1/articles/[0-9a-f]{64}");
            assertThat(visit.page().content()).contains("contentHash");

            visit.open("/api");
            visit.all("#status button").click();

            assertThat(visit.at()).isEqualTo("/api/v1/status");
        }
    }

    @Test
    void anExampleUnfoldsAndALinkLeadsToItsSchema() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/api");
            visit.all("#searchArticles details summary").first().click();

            assertThat(visit.all("#searchArticles details pre").first().isVisible())
                    .isTrue();

            visit.all("#searchArticles .answers a", "SearchAnswer").first().click();

            assertThat(visit.page().url()).endsWith("#schema-SearchAnswer");
        }
    }
}
