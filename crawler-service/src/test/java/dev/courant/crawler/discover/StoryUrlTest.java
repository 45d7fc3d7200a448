package dev.courant.crawler.discover;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.url.CanonicalUrls;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as sites all over the world shape them; the names are made up. */
class StoryUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/2026/01/31/ferry-returns",
                "/2026/jan/31/ferry-returns-to-quay",
                "/world/europe-68412345",
                "/news/articles/c2x8yk3vd9qo",
                "/article/the-ferry-to-skerrin-sails-again",
                "/regional/faehre-faehrt-wieder-a-1234567.html",
                "/international/article/2026/01/31/le-ferry-repart_6612345_3210.html",
                "/economia/2026-01-31/el-ferri-vuelve.html",
                "/2026-01/31/content_1234567.htm",
                "/n1/2026/0131/c1001-40123456.html",
                "/20260131/8a7bc9d0e1f2/c.html",
                "/articles/ASV1Z2Q3RV1Z.html",
                "/news/articleView.html?idxno=123456",
                "/?p=12345",
                "/index.php?id=98765",
                "/view/AKR20260131000100001",
                "/新闻/港口渡轮时隔三年恢复通航",
                "/%E6%96%B0%E8%81%9E/%E6%B8%AF%E5%8F%A3%E6%B8%A1%E8%BC%AA%E6%99%82%E9%9A%94%E4%B8%89%E5%B9%B4%E6%81%A2%E5%BE%A9%E9%80%9A%E8%88%AA",
                "/خبر/عودة-العبارة-إلى-الميناء-بعد-سنوات",
                "/news/паром-снова-ходит-на-остров-скеррин",
                "/video/harbour-pilot-at-work-12345678",
            })
    void speakForAStory(String path) {
        assertThat(evidence(path)).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/sport/index.html",
                "/?page=2",
                "/?s=ferry",
                "/search?q=ferry",
                "/tag/ferries",
                "/tags/2026/01/31/ferry-returns",
                "/topics/the-long-dispute-over-the-ferry",
                "/category/local/harbour-news-and-more",
                "/author/jane-doe-of-the-quay",
                "/autoren/12345",
                "/login",
                "/subscribe/now",
                "/newsletters/morning-briefing-from-the-quay",
                "/video",
                "/videos/",
                "/video/index.html",
                "/2026/01/31/",
                "/2026/01",
                "/archive/2026/01/31",
                "/about-us.html",
                "/privacy-policy",
                "/help/accounts",
                "/feed.xml",
                "/reports/2026/01/31/annual-report-of-the-ferry-company.pdf",
                "/sport/page/2",
            })
    void areSurelyNoStory(String path) {
        assertThat(evidence(path)).isEqualTo(StoryUrl.NEVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sport",
                "/world/asia",
                "/sport/formula-1",
                "/2026-election",
                "/国际",
                "/world.html",
                "/culture/opera-house"
            })
    void sayLittle(String path) {
        assertThat(evidence(path)).isBetween(0, 1);
    }

    private static int evidence(String path) {
        return StoryUrl.evidence(
                CanonicalUrls.of("https://www.quay.example" + path).orElseThrow());
    }
}
