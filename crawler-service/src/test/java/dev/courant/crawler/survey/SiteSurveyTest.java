package dev.courant.crawler.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.fetch.AddressGuard;
import dev.courant.crawler.fetch.FetchResult.Limits;
import dev.courant.crawler.fetch.OkHttpFetcher;
import dev.courant.crawler.fetch.UserAgent;
import dev.courant.crawler.site.LocalSite;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import dev.courant.crawler.survey.Survey.Attempt;
import dev.courant.crawler.survey.Survey.Failed;
import dev.courant.crawler.survey.Survey.Problem;
import dev.courant.crawler.survey.Survey.Proposed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSurveyTest {
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final SurveyLimits QUICK =
            new SurveyLimits(60, Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofDays(7));

    private final LocalSite site = new LocalSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void findsTheFeedThatAPageDeclares() throws InterruptedException {
        site.page("/", """
                <html lang="en-gb"><head><title>Home | The Harbour Gazette</title>
                <meta property="og:site_name" content="The Harbour Gazette">
                <link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">
                </head><body></body></html>""").text("/news.xml", "text/xml", rss("News", 1, 20, NOW));

        Proposed survey = proposed("127.0.0.1:" + site.port());

        assertThat(survey.proposal())
                .isEqualTo(new Proposal(
                        "127.0.0.1-" + site.port(),
                        "The Harbour Gazette",
                        site.url("/"),
                        "en-GB",
                        List.of(site.url("/news.xml")),
                        List.of(),
                        List.of()));
        assertThat(survey.findings())
                .containsExactly(new Finding(
                        Kind.FEED,
                        site.url("/news.xml"),
                        "News",
                        20,
                        20,
                        7,
                        NOW,
                        Origin.DECLARED,
                        site.url("/"),
                        null));
        assertThat(site.paths()).doesNotContain("/feed", "/rss");
    }

    @Test
    void takesOneOfTwoFeedsWithTheSameEntriesAndNoneOfComments() throws InterruptedException {
        site.page("/", head("/rss.xml", "/atom.xml", "/comments/feed/", "/other.xml"))
                .text("/rss.xml", "text/xml", rss("All", 1, 20, NOW))
                .text("/atom.xml", "text/xml", rss("All as Atom", 1, 20, NOW))
                .text("/comments/feed/", "text/xml", rss("Comments", 100, 20, NOW))
                .text("/other.xml", "text/xml", comments());

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().feeds()).containsExactly(site.url("/rss.xml"));
        assertThat(leftOut(survey, "/atom.xml")).contains("names nothing that").contains("/rss.xml");
        assertThat(leftOut(survey, "/other.xml")).contains("comments");
        assertThat(site.paths()).doesNotContain("/comments/feed/");
    }

    @Test
    void asksWherePagesOfFeedsLead() throws InterruptedException {
        site.page("/", "<html><body><a href='/rss'>RSS</a></body></html>")
                .page("/rss", "<html><a href='/rss/local.xml'>Local</a><a href='/rss/world.xml'>World</a></html>")
                .text("/rss/local.xml", "text/xml", rss("Local", 1, 10, NOW))
                .text("/rss/world.xml", "text/xml", rss("World", 50, 10, NOW));

        assertThat(proposed(site.url("/")).proposal().feeds())
                .containsExactly(site.url("/rss/local.xml"), site.url("/rss/world.xml"));
    }

    @Test
    void guessesOnlyIfNothingIsDeclared() throws InterruptedException {
        site.page("/", "<html><body>Welcome</body></html>").text("/feed.xml", "text/xml", rss("All", 1, 5, NOW));

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().feeds()).containsExactly(site.url("/feed.xml"));
        assertThat(survey.findings().getFirst().origin()).isEqualTo(Origin.GUESSED);
    }

    @Test
    void opensTheNewestOfAnIndexAndNamesTheIndexIfItsPartsAreNumbered() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "Sitemap: " + site.url("/maps.xml"))
                .page("/", "<html></html>")
                .text(
                        "/maps.xml",
                        "text/xml",
                        "<sitemapindex>" + part("/m/2020.xml", "2020-12-31")
                                + part("/m/2021.xml", "2021-12-31") + part("/m/2022.xml", "2022-12-31")
                                + part("/m/2026.xml", "2026-02-01") + "</sitemapindex>")
                .text("/m/2026.xml", "text/xml", sitemap(1, 30))
                .text("/m/2022.xml", "text/xml", "<urlset></urlset>")
                .text("/m/2021.xml", "text/xml", "<urlset></urlset>");

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().sitemaps()).containsExactly(site.url("/maps.xml"));
        assertThat(survey.findings().getFirst().origin()).isEqualTo(Origin.ROBOTS);
        assertThat(survey.findings().getFirst().entries()).isEqualTo(30);
        assertThat(site.paths()).doesNotContain("/m/2020.xml", "/news-sitemap.xml");
    }

    @Test
    void namesTheNewsPartOfAnIndex() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "Sitemap: " + site.url("/maps.xml"))
                .page("/", "<html></html>")
                .text(
                        "/maps.xml",
                        "text/xml",
                        "<sitemapindex>" + part("/videos.xml", "2026-02-01") + part("/articles-news.xml", "2026-01-31")
                                + "</sitemapindex>")
                .text("/articles-news.xml", "text/xml", sitemap(1, 30));

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().sitemaps()).containsExactly(site.url("/articles-news.xml"));
    }

    @Test
    void guessesSitemapsIfRobotsNamesNone() throws InterruptedException {
        site.page("/", "<html></html>").text("/sitemap.xml", "text/xml", sitemap(1, 3));

        assertThat(proposed(site.url("/")).proposal().sitemaps()).containsExactly(site.url("/sitemap.xml"));
    }

    @Test
    void findsSectionsByTheStoriesThatTheyLinkTo() throws InterruptedException {
        site.page(
                        "/",
                        "<html><body><nav><a href='/local/'>Local</a><a href='/about'>About us</a>"
                                + "<a href='/weather'>Weather</a><a href='/contacts-of-ours/'>Ours</a></nav></body></html>")
                .page("/local/", stories(1, 12))
                .page("/contacts-of-ours/", "<html><p>Write to us.</p></html>");

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().sections()).containsExactly(site.url("/local/"));
        assertThat(survey.findings()).hasSize(1);
        assertThat(survey.findings().getFirst().entries()).isEqualTo(12);
        assertThat(site.paths()).doesNotContain("/about", "/weather");
    }

    @Test
    void needsNoSectionWhoseStoriesAreInAFeed() throws InterruptedException {
        site.page(
                        "/",
                        "<html><head><link rel=alternate type='application/rss+xml' href='/f'></head><body>"
                                + stories(1, 12) + "</body></html>")
                .text("/f", "text/xml", rss("All", 1, 20, NOW));

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().feeds()).containsExactly(site.url("/f"));
        assertThat(survey.proposal().sections()).isEmpty();
    }

    @Test
    void leavesOutWhatIsDeadUnlessThereIsNothingElse() throws InterruptedException {
        Instant longAgo = Instant.parse("2019-05-03T10:00:00Z");
        site.page("/", head("/old.xml", "/new.xml"))
                .text("/old.xml", "text/xml", rss("Old", 1, 20, longAgo))
                .text("/new.xml", "text/xml", rss("New", 30, 20, NOW));

        Proposed survey = proposed(site.url("/"));
        assertThat(survey.proposal().feeds()).containsExactly(site.url("/new.xml"));
        assertThat(leftOut(survey, "/old.xml")).isEqualTo("has had nothing new since 2019-05-03");

        site.status("/new.xml", 404);
        assertThat(proposed(site.url("/")).proposal().feeds()).containsExactly(site.url("/old.xml"));
    }

    @Test
    void takesTheFeedThatSomebodyNames() throws InterruptedException {
        site.page("/", "<html lang=de><head><title>Hafenblatt</title></head></html>")
                .text("/x", "text/plain", rss("Hafenblatt: Alles", 1, 3, NOW));

        Proposed survey = proposed(site.url("/x"));

        assertThat(survey.proposal().feeds()).containsExactly(site.url("/x"));
        assertThat(survey.proposal().name()).isEqualTo("Hafenblatt");
        assertThat(survey.proposal().url()).isEqualTo(site.url("/"));
        assertThat(survey.proposal().language()).isEqualTo("de");
        assertThat(site.paths()).doesNotContain("/sitemap.xml");
    }

    @Test
    void asksForNothingThatRobotsForbids() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n")
                .page("/", head("/private/feed.xml", "/feed.xml"))
                .text("/private/feed.xml", "text/xml", rss("All", 1, 5, NOW))
                .text("/feed.xml", "text/xml", rss("All", 1, 5, NOW));

        Proposed survey = proposed(site.url("/"));

        assertThat(survey.proposal().feeds()).containsExactly(site.url("/feed.xml"));
        assertThat(survey.attempts())
                .contains(new Attempt(site.url("/private/feed.xml"), "is forbidden by robots.txt"));
        assertThat(site.paths()).doesNotContain("/private/feed.xml");
    }

    @Test
    void saysThatRobotsForbidsTheSite() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n").page("/", "<html></html>");

        Failed survey = failed(site.url("/"));

        assertThat(survey.problem()).isEqualTo(Problem.DISALLOWED);
        assertThat(survey.message()).contains(site.url("/")).contains("robots.txt");
        assertThat(site.paths()).containsExactly("/robots.txt");
    }

    @Test
    void saysThatRobotsCannotBeRead() throws InterruptedException {
        site.status("/robots.txt", 503).page("/", "<html></html>");

        Failed survey = failed(site.url("/"));

        assertThat(survey.problem()).isEqualTo(Problem.DISALLOWED);
        assertThat(survey.message()).contains("try again later");
        assertThat(site.paths()).containsExactly("/robots.txt");
    }

    @Test
    void saysWhatItTriedInVain() throws InterruptedException {
        site.page("/", "<html><body>Welcome to my home page</body></html>");

        Failed survey = failed(site.url("/"));

        assertThat(survey.problem()).isEqualTo(Problem.NOTHING_FOUND);
        assertThat(survey.attempts()).contains(new Attempt(site.url("/sitemap.xml"), "answers 404"));
    }

    @Test
    void saysThatNobodyAnswers() throws InterruptedException {
        String url = site.url("/");
        site.close();

        Failed survey = failed(url);

        assertThat(survey.problem()).isEqualTo(Problem.UNREACHABLE);
        assertThat(survey.message()).contains(url).contains("connection failed");
    }

    @Test
    void findsSitemapsEvenIfTheFrontPageIsForBrowsersOnly() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "Sitemap: " + site.url("/news.xml"))
                .status("/", 403)
                .text("/news.xml", "text/xml", sitemap(1, 9));

        assertThat(proposed(site.url("/")).proposal().sitemaps()).containsExactly(site.url("/news.xml"));

        site.status("/news.xml", 403);
        assertThat(failed(site.url("/")).message()).contains("answers 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "harbour gazette", "ftp://example.org/", "javascript:alert(1)", "mailto:a@example.org"})
    void takesOnlyAddresses(String asked) throws InterruptedException {
        Failed survey = failed(asked);

        assertThat(survey.problem()).isEqualTo(Problem.NO_ADDRESS);
        assertThat(survey.message()).contains("'" + asked + "'");
    }

    @Test
    void keepsItsDelayAndItsLimits() throws InterruptedException {
        site.page("/", head("/1", "/2", "/3", "/4", "/5", "/6"));
        SurveyLimits few = new SurveyLimits(5, Duration.ofSeconds(20), Duration.ofMillis(150), Duration.ofDays(7));

        Survey survey = survey(few).survey(site.url("/"));

        assertThat(site.arrivals()).hasSize(5);
        for (int i = 1; i < 5; i++) {
            assertThat(site.arrivals().get(i).nanos()
                            - site.arrivals().get(i - 1).nanos())
                    .isGreaterThan(140_000_000L);
        }
        assertThat(survey.attempts())
                .contains(new Attempt(site.url("/6"), "not asked: the survey's limits are reached"));
    }

    @Test
    void givesUpWhereRobotsAsksForMoreDelayThanThereIsTime() throws InterruptedException {
        site.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 60\n")
                .page("/", "<html></html>");

        Failed survey = failed(site.url("/"));

        assertThat(survey.message()).contains("limits");
    }

    private Proposed proposed(String asked) throws InterruptedException {
        Survey survey = survey(QUICK).survey(asked);
        assertThat(survey).isInstanceOf(Proposed.class);
        return (Proposed) survey;
    }

    private Failed failed(String asked) throws InterruptedException {
        Survey survey = survey(QUICK).survey(asked);
        assertThat(survey).isInstanceOf(Failed.class);
        return (Failed) survey;
    }

    private static SiteSurvey survey(SurveyLimits limits) {
        OkHttpFetcher fetcher =
                new OkHttpFetcher(new AddressGuard(true, false), new UserAgent("Courant/1"), Clock.systemUTC());
        Limits answers = new Limits(1_000_000, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(10));
        return new SiteSurvey(fetcher, "Courant", answers, limits, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String leftOut(Proposed survey, String path) {
        return String.valueOf(survey.findings().stream()
                .filter(list -> list.url().equals(site.url(path)))
                .findFirst()
                .orElseThrow()
                .leftOut());
    }

    private static String head(String... feeds) {
        return IntStream.range(0, feeds.length)
                .mapToObj(i -> "<link rel=alternate type='application/rss+xml' title='Feed " + i + "' href='" + feeds[i]
                        + "'>")
                .collect(Collectors.joining("", "<html><head>", "</head><body></body></html>"));
    }

    /** One entry a day, back from the last. */
    private static String rss(String title, int first, int count, Instant last) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<item><title>Story</title><link>/2026/story-" + (first + i) + ".html</link><pubDate>"
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                last.minus(Duration.ofDays(i)).atOffset(ZoneOffset.UTC))
                        + "</pubDate></item>")
                .collect(Collectors.joining(
                        "",
                        "<?xml version='1.0'?><rss version='2.0'><channel><title>" + title
                                + "</title><link>x</link><description>d</description>",
                        "</channel></rss>"));
    }

    private static String comments() {
        return rss("Latest", 1, 1, NOW)
                .replaceAll("(<item>.*</item>)", "$1$1$1$1$1$1")
                .replace("story-1.html", "story-1.html#comment");
    }

    private String sitemap(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<url><loc>" + site.url("/2026/story-" + (first + i) + ".html")
                        + "</loc><lastmod>2026-01-31</lastmod></url>")
                .collect(Collectors.joining("", "<urlset>", "</urlset>"));
    }

    private String part(String path, String date) {
        return "<sitemap><loc>" + site.url(path) + "</loc><lastmod>" + date + "</lastmod></sitemap>";
    }

    private static String stories(int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<article><h2><a href='/2026/story-" + (first + i)
                        + ".html'>The ferry returns to the quay</a></h2></article>")
                .collect(Collectors.joining("", "<html><body>", "</body></html>"));
    }
}
