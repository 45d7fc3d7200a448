package dev.courant.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.ManualClock;
import dev.courant.crawler.url.PageHead;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageRightsTest {
    private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");
    private static final PageRights.Said NOTHING = new PageRights.Said(null, null, null);
    private static final String URL = "https://a.example/news/1?page=2";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<meta name=robots content=noindex>                            | true  | false | false",
                "<META NAME='Robots' CONTENT='NoIndex, NoArchive'>              | true  | true  | false",
                "<meta content='none' name='robots'>                           | true  | true  | false",
                "<meta name=courant content=noarchive>                         | false | true  | false",
                "<meta name=otherbot content=noindex>                          | false | false | false",
                "<meta name=robots content='unavailable_after: 25 Jun 2010 15:00:00 PST'> | true | false | false",
                "<meta name=robots content='index, max-image-preview:large'>    | false | false | false",
                "<meta name=robots content='noai, noimageai'>                  | false | false | true",
                "<meta name=robots content=noimageai>                          | false | false | true",
                "<meta name=tdm-reservation content=1>                         | false | false | true",
                "<meta name=tdm-reservation content=0>                         | false | false | false",
                "<meta name=description content='noindex, they say'>            | false | false | false",
                "<!-- <meta name=robots content=noindex> -->                   | false | false | false",
                "<script>'<meta name=robots content=noindex>'</script>         | false | false | false",
                "</head><body><meta name=robots content=noindex>               | false | false | false",
                "<meta <meta name=robots content=noindex                       | false | false | false",
            })
    void readsTheHeadOfThePage(String head, boolean noindex, boolean noarchive, boolean optOut) {
        byte[] page = ("<html><head><title>x</title>" + head).getBytes(StandardCharsets.UTF_8);

        assertThat(PageRights.of(NOTHING, PageHead.of(page), false, "Courant", NOW))
                .isEqualTo(new PageRights(noindex, noarchive, optOut));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noindex          |   |                       | true  | false | false",
                "otherbot: noai   |   |                       | false | false | false",
                "noai             |   |                       | false | false | true",
                "                 | 1 |                       | false | false | true",
                "                 | 0 |                       | false | false | false",
                "                 |   | train-ai=n, search=y  | false | false | true",
                "                 |   | train-ai=y, search=n  | false | false | false",
                "                 |   | tdm=N                 | false | false | true",
                "                 |   | =n, train-ai          | false | false | false",
            })
    void readsHeaders(
            String tag,
            String tdmReservation,
            String contentUsage,
            boolean noindex,
            boolean noarchive,
            boolean optOut) {
        assertThat(PageRights.of(
                        new PageRights.Said(tag, tdmReservation, contentUsage),
                        PageHead.of(new byte[0]),
                        false,
                        "Courant",
                        NOW))
                .isEqualTo(new PageRights(noindex, noarchive, optOut));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unavailable_after: 25 Jun 2010 15:00:00 PST",
                "unavailable_after: Friday, 25-Jun-10 15:00:00 GMT, noarchive",
                "unavailable_after: Fri, 25 Jun 2010 15:00:00 GMT",
                "unavailable_after: 2010-06-25T15:00:00+02:00",
                "unavailable_after: 2026-11-09",
                "courant: unavailable_after: 10 Nov 2026 11:59:59 GMT"
            })
    void whatIsUnavailableByNowIsNotToBeIndexed(String tag) {
        assertThat(RobotsTag.of(tag, "Courant", NOW).noindex()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unavailable_after: 25 Jun 2030 15:00:00 PST",
                "unavailable_after: 2026-11-10",
                "unavailable_after: 10 Nov 2026 04:00:01 PST",
                "unavailable_after: soon",
                "unavailable_after: Friday",
                "otherbot: unavailable_after: Fri, 25 Jun 2010 15:00:00 GMT"
            })
    void whatIsAvailableStillMayBe(String tag) {
        assertThat(RobotsTag.of(tag, "Courant", NOW).noindex()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *\\nContent-Usage: train-ai=n                                       | true",
                "Content-Signal: search=yes,ai-train=no\\nUser-agent: *\\nAllow: /                 | true",
                "User-agent: *\\nContent-Signal: search=yes, ai-train=yes                         | false",
                "User-agent: *\\nContent-Usage: /news/ train-ai=n                                 | true",
                "User-agent: *\\nContent-Usage: train-ai=n\\nContent-Usage: /news/ train-ai=y      | false",
                "User-agent: *\\nContent-Usage: /sport/ train-ai=n                                | false",
                "User-agent: *\\nContent-Usage: train-ai=n\\nUser-agent: courant\\nDisallow:        | false",
                "User-agent: courant\\nContent-Usage: tdm=n                                       | true",
                "User-agent: otherbot\\nContent-Usage: tdm=n                                      | false",
                "User-agent: GPTBot\\nDisallow: /                                                 | true",
                "User-agent: GPTBot\\nUser-agent: CCBot\\nDisallow: /news/                          | true",
                "User-agent: ccbot\\nDisallow: /sport/                                            | false",
                "User-agent: GPTBot\\nDisallow:                                                   | false",
                "User-agent: *\\nDisallow: /                                                      | false",
                "User-agent: someotherbot\\nDisallow: /                                           | false",
            })
    void readsWhatRobotsTxtReserves(String file, boolean reserved) {
        RobotsRules rules = new RobotsTxt("Courant", new ManualClock())
                .parse("https://a.example/robots.txt", file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(rules.reservesRights(URL)).isEqualTo(reserved);
        assertThat(PageRights.of(NOTHING, PageHead.of(new byte[0]), rules.reservesRights(URL), "Courant", NOW)
                        .tdmOptOut())
                .isEqualTo(reserved);
    }

    @Test
    void markupWithoutEndIsReadOnce() {
        byte[] page = ("<head>" + "<meta".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(PageRights.of(NOTHING, PageHead.of(page), false, "Courant", NOW))
                .isEqualTo(new PageRights(false, false, false));
    }
}
