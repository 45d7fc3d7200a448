package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            true                             | true
            "True"                           | true
            "http://schema.org/True"         | true
            1                                | true
            {"@value":"true"}                | true
            false                            | false
            "False"                          | false
            "https://schema.org/False"       | false
            ["No"]                           | false
            {"@type":"Boolean","@value":false} | false
            "partial"                        |
            null                             |
            """)
    void jsonLdSpellsItInManyWays(String value, Boolean free) {
        assertThat(free(script(
                        "{\"@type\":\"NewsArticle\",\"headline\":\"Pier\",\"isAccessibleForFree\":" + value + "}")))
                .isEqualTo(Optional.ofNullable(free));
    }

    @Test
    void whatHasAPartThatIsNotFreeIsNot() {
        String wall =
                "\"hasPart\":[{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"True\",\"cssSelector\":\".lead\"},"
                        + "{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":\"False\",\"cssSelector\":\".rest\"}]}";
        String article = "{\"@type\":\"NewsArticle\",\"headline\":\"Pier\"";
        assertThat(free(script(article + ',' + wall))).contains(false);
        assertThat(free(script("[{\"@type\":\"WebPage\"," + wall + ',' + article + "}]")))
                .contains(false);
        assertThat(free(script(
                        "[" + article + "},{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\","
                                + "\"headline\":\"Mole\",\"isAccessibleForFree\":false}]}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "property, article:content_tier, free, true",
        "property, article:content_tier, metered, false",
        "name, article:content_tier, locked, false",
        "property, og:article:content_tier, locked, false",
        "itemprop, isAccessibleForFree, False, false",
        "name, cXenseParse:paywall, true, false",
        "name, ispremium, 0, true",
        "name, article:content_tier, unknown, ",
        "name, premium, gold, "
    })
    void metaTagsKnow(String attribute, String name, String value, Boolean free) {
        assertThat(free("<meta " + attribute + "='" + name + "' content='" + value + "'>"))
                .isEqualTo(Optional.ofNullable(free));
    }

    @ParameterizedTest
    @CsvSource({
        "article--premium, false",
        "post post-access-paid, false",
        "is-premium, false",
        "story subscribers-only, false",
        "paid-content, false",
        "article has-paywall, ",
        "premium-theme, ",
        "post category-free, "
    })
    void theNameOfWhatHoldsTheArticleTellsThatItIsNot(String names, Boolean free) {
        assertThat(free("<body><article class='" + names + "'><h1>Old pier rebuilt</h1></article>"))
                .isEqualTo(Optional.ofNullable(free));
        assertThat(free("<body><h1>Old pier rebuilt</h1><div class='" + names + "'>Mole</div>"))
                .isEmpty();
    }

    private static String script(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }

    private static Optional<Boolean> free(String html) {
        return Metadata.of(Pages.opened(Jsoup.parse("<title>Old pier rebuilt</title>" + html)), null, Pages.budget())
                .offers()
                .best(Field.FREE);
    }
}
