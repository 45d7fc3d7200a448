package dev.courant.crawler.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.site.RawSite;
import dev.courant.crawler.survey.Survey.Proposed;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A survey asks once: a server that hangs up after each answer must not lose its feed by that. */
class HangingUpTest {
    private static final String PAGE = """
            <html><head><title>The Harbour Gazette</title>
            <link rel="alternate" type="application/rss+xml" href="/news.xml"></head></html>""";
    private static final String FEED = """
            <rss version="2.0"><channel><title>News</title>
            <item><title>Ferry</title><link>http://127.0.0.1/1</link></item></channel></rss>""";

    @ParameterizedTest
    @CsvSource({"HTTP/1.0, 1", "HTTP/1.1, 300"})
    void findsTheFeed(String version, int delayMillis) throws InterruptedException {
        try (RawSite site = new RawSite()) {
            site.on("/robots.txt", answer(version, "text/plain", ""))
                    .on("/", answer(version, "text/html", PAGE))
                    .on("/news.xml", answer(version, "text/xml", FEED));

            Survey survey = survey(Duration.ofMillis(delayMillis)).survey("127.0.0.1:" + site.port());

            assertThat(survey)
                    .isInstanceOfSatisfying(
                            Proposed.class,
                            found -> assertThat(found.proposal().feeds()).containsExactly(site.url("/news.xml")));
        }
    }

    private static String answer(String version, String type, String body) {
        return version + " 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static SiteSurvey survey(Duration delay) {
        return new SiteSurvey(
                new OkHttpFetcher(
                        new AddressGuard(true, true), new UserAgent("Test/1 (+https://t.example)"), Clock.systemUTC()),
                "Test",
                new Limits(1 << 20, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10)),
                new SurveyLimits(60, Duration.ofSeconds(20), delay, Duration.ofDays(7)),
                Clock.systemUTC());
    }
}
