package dev.courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Reading an article, in whatever script. */
@BrowserTest
class ReadingIT {
    private final Newsstand newsstand;

    ReadingIT(Newsstand newsstand) {
        this.newsstand = newsstand;
    }

    @Test
    void anArticleIsShownWithTitleTimeTextAndCaptions() {
        try (Visit visit = newsstand.visit()) {
            visit.search("Roman jetty");
            visit.all(".hit h2 a").first().click();

            assertThat(visit.at()).matches("/articles/[0-9a-f]{64}");
            assertThat(visit.texts("h1")).containsExactly("Divers find a Roman jetty beneath the harbour wall");
            assertThat(visit.texts(".article article > p:not([class])")).hasSizeGreaterThan(2);
            assertThat(visit.texts(".authors").getFirst()).contains("Isolde Trevanion");
            assertThat(visit.texts(".dates time"))
                    .containsExactly("2 March 2026, 06:40 UTC", "2 March 2026, 15:05 UTC");
            assertThat(visit.all(".captions li").count()).isPositive();
            assertThat(visit.all(".original a").getAttribute("href"))
                    .endsWith("/2026/03/02/roman-jetty-under-harbour-wall");
            assertThat(visit.all("article").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void aTimeIsTheNewspapersAndSaysSo() {
        try (Visit visit = newsstand.visit()) {
            visit.search("採茶戲班只剩五個人");
            visit.all(".hit h2 a").first().click();

            assertThat(visit.texts(".dates time").getFirst()).isEqualTo("20 March 2026, 22:05 UTC+8");
            assertThat(visit.all(".dates time").first().getAttribute("datetime"))
                    .isEqualTo("2026-03-20T22:05+08:00");
            assertThat(visit.all(".dates time").first().getAttribute("title")).isEqualTo("20 March 2026, 14:05 UTC");
        }
    }

    @Test
    void oneQueryFindsBothChineseScripts() {
        try (Visit visit = newsstand.visit()) {
            visit.search("江城");

            assertThat(visit.all(".hit[lang=zh-Hans]").count()).isPositive();
            assertThat(visit.all(".hit[lang=zh-Hant]").count()).isPositive();
            assertThat(visit.texts("mark")).contains("江城");
        }
    }

    @Test
    void simplifiedFindsTraditional() {
        try (Visit visit = newsstand.visit()) {
            visit.search("产品质量检验");

            assertThat(visit.texts(".hit h2")).contains("舊糧倉變身實驗室，陶瓷產品質量檢驗不必再出城");
            assertThat(visit.texts(".hit[lang=zh-Hant] mark")).anyMatch(found -> found.contains("質量檢驗"));
        }
    }

    @Test
    void arabicRunsFromTheRightWithinAPageThatDoesNot() {
        try (Visit visit = newsstand.visit()) {
            visit.open("/?language=ar");

            assertThat(visit.style(".hit h2", "direction")).isEqualTo("rtl");
            assertThat(visit.style(".hit .snippet", "direction")).isEqualTo("rtl");
            assertThat(visit.style("aside", "direction")).isEqualTo("ltr");
            assertThat(startEdge(visit, ".hit h2")).isEqualTo("right");

            visit.all(".hit h2 a").first().click();

            assertThat(visit.style("h1", "direction")).isEqualTo("rtl");
            assertThat(visit.style(".article article > p[dir=auto]:not([class])", "direction"))
                    .isEqualTo("rtl");
            assertThat(visit.all("article").getAttribute("lang")).isEqualTo("ar");
            assertThat(startEdge(visit, "h1")).isEqualTo("right");
        }
    }

    /** Which edge of its box the text of an element touches. */
    private static Object startEdge(Visit visit, String selector) {
        return visit.all(selector).first().evaluate("""
                element => {
                  const range = document.createRange();
                  range.selectNodeContents(element);
                  const lines = [...range.getClientRects()].filter(line => line.width > 0);
                  const last = lines[lines.length - 1], box = element.getBoundingClientRect();
                  return Math.abs(box.right - last.right) < 3 ? 'right' : 'left';
                }""");
    }
}
