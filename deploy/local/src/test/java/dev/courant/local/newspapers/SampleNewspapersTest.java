package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.robots.SimpleRobotRules;
import dev.courant.events.ArticleId;
import dev.courant.events.Source;
import dev.courant.local.newspapers.CrawlByHand.Listing;
import dev.courant.local.newspapers.CrawlByHand.PageSeen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleNewspapersTest {
    private final SampleNewspapers sample = SampleNewspapers.start();
    private Map<String, ExpectedArticle> expectedByUrl = Map.of();

    @BeforeAll
    void indexExpected() {
        expectedByUrl = sample.expected().stream()
                .collect(Collectors.toUnmodifiableMap(ExpectedArticle::canonicalUrl, Function.identity()));
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void expectsEachArticleOnceByUrlAndByTitle() {
        assertThat(sample.expected()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(sample.expected()).extracting(ExpectedArticle::canonicalUrl).doesNotHaveDuplicates();
        assertThat(sample.expected()).extracting(ExpectedArticle::title).doesNotHaveDuplicates();
        assertThat(sample.expected())
                .allSatisfy(article -> assertThat(article.id()).isEqualTo(ArticleId.of(article.canonicalUrl())));
    }

    @Test
    void listsLeadToEveryExpectedArticleAndToPagesThatAreNone() {
        for (Source newspaper : sample.newspapers()) {
            Set<String> reached = Stream.concat(
                            CrawlByHand.listings(newspaper).stream(), CrawlByHand.linked(newspaper).stream())
                    .filter(listing -> !sample.forbidden().contains(listing.url()))
                    .map(listing -> CrawlByHand.page(listing.url()).canonicalUrl())
                    .collect(Collectors.toSet());
            Set<String> articles = expectedByUrl.keySet().stream()
                    .filter(url -> url.startsWith(newspaper.url()))
                    .collect(Collectors.toSet());
            assertThat(reached).containsAll(articles).hasSizeGreaterThan(articles.size());
        }
    }

    @Test
    void listsAndPagesAgreeOnTitleAndDate() {
        for (Listing listing : listingsOfArticles()) {
            PageSeen page = CrawlByHand.page(listing.url());
            ExpectedArticle article = expectedByUrl.get(page.canonicalUrl());
            assertThat(article).as(listing.url()).isNotNull();
            assertThat(page.title()).isEqualTo(listing.title());
            assertThat(instantOf(listing)).isEqualTo(article.publishedAt().toInstant());
            // What is written with wide digits is read like any other.
            assertThat(narrow(page.document().outerHtml())).containsAnyOf(dates(article));
        }
    }

    @Test
    void titlesAreThoseOfThePagesInTheEndButForPronunciationNoise() {
        try (SampleNewspapers fresh = SampleNewspapers.start()) {
            fresh.revised().forEach(CrawlByHand::comeBack);
            assertThat(fresh.expected())
                    .allSatisfy(article -> assertThat(CrawlByHand.page(article.canonicalUrl())
                                    .title()
                                    .replaceAll("\\(\\p{IsLatin}+\\)", "")
                                    .replace('\u3000', ' '))
                            .isEqualTo(article.title()));
        }
    }

    @Test
    void someArticlesChangeAndSomeVanishForWhoComesBack() {
        try (SampleNewspapers fresh = SampleNewspapers.start()) {
            assertThat(fresh.revised()).isNotEmpty().allSatisfy(url -> {
                String before = CrawlByHand.page(url).title();
                assertThat(CrawlByHand.comeBack(url).statusCode()).isEqualTo(200);
                assertThat(CrawlByHand.page(url).title()).isNotEqualTo(before);
            });
            assertThat(fresh.vanishing())
                    .isNotEmpty()
                    .allSatisfy(url ->
                            assertThat(CrawlByHand.comeBack(url).statusCode()).isEqualTo(410));
            assertThat(fresh.expected())
                    .extracting(ExpectedArticle::canonicalUrl)
                    .containsAll(fresh.revised())
                    .doesNotContainAnyElementsOf(fresh.vanishing());
        }
    }

    @Test
    void robotsForbidWhatIsCalledForbiddenAndNoArticle() throws IOException {
        for (Source newspaper : sample.newspapers()) {
            SimpleRobotRules robots = CrawlByHand.robots(newspaper);
            List<String> listed =
                    CrawlByHand.listings(newspaper).stream().map(Listing::url).toList();
            assertThat(listed).filteredOn(url -> !robots.isAllowed(url)).isSubsetOf(sample.forbidden());
            assertThat(expectedByUrl.keySet())
                    .filteredOn(url -> url.startsWith(newspaper.url()))
                    .allMatch(robots::isAllowed);
        }
        assertThat(sample.forbidden()).isNotEmpty().doesNotContainAnyElementsOf(expectedByUrl.keySet());
    }

    @Test
    void onlyItsRobotsTxtNamesTheSitemaps() {
        Source daily = newspaper("river-city-daily");
        assertThat(daily.feeds()).isEmpty();
        assertThat(daily.sitemaps()).isEmpty();
        assertThat(CrawlByHand.robots(daily).getSitemaps()).containsExactly(daily.url() + "sitemap-index.xml");
    }

    @Test
    void tellsWhoAskedForWhatIsForbidden() {
        try (SampleNewspapers watched = SampleNewspapers.start()) {
            assertThat(watched.forbiddenRequested()).isEmpty();
            String forbidden = watched.forbidden().iterator().next();
            CrawlByHand.get(forbidden + "?utm_source=rss");
            assertThat(watched.forbiddenRequested()).containsExactly(forbidden);
        }
    }

    @Test
    void queriesAskForTitlesThatAreExpected() {
        assertThat(sample.queries())
                .hasSizeGreaterThanOrEqualTo(sample.newspapers().size());
        assertThat(expectedByUrl.values())
                .extracting(ExpectedArticle::title)
                .containsAll(sample.queries().stream()
                        .map(SampleQuery::expectedTitle)
                        .toList());
    }

    @Test
    void writesTheSourcesOfTheCrawler(@TempDir Path folder) throws IOException {
        String yaml = Files.readString(sample.writeSources(folder.resolve("sources.yaml")));
        Source gazette = newspaper("harbour-gazette");
        assertThat(yaml).startsWith("sources:\n").containsOnlyOnce("""
                  - id: "harbour-gazette"
                    name: "The Harbour Gazette"
                    url: "%s"
                    country: "GB"
                    language: "en"
                    zone: "Europe/London"
                    feeds: ["%sfeed.xml", ]
                    sitemaps: []
                    sections: []
                    delay: "PT0.1S"
                """.formatted(gazette.url(), gazette.url())
                .indent(0));
    }

    private List<Listing> listingsOfArticles() {
        return sample.newspapers().stream()
                .flatMap(newspaper -> CrawlByHand.listings(newspaper).stream())
                .filter(listing -> !sample.forbidden().contains(listing.url()))
                .filter(listing -> expectedByUrl.containsKey(
                        CrawlByHand.page(listing.url()).canonicalUrl()))
                .toList();
    }

    /** The time of publication in the ways that its newspaper's templates write it. */
    private String[] dates(ExpectedArticle article) {
        return sample.newspapers().stream()
                .filter(newspaper -> article.canonicalUrl().startsWith(newspaper.url()))
                .flatMap(newspaper -> BundledNewspapers.read().sites().stream()
                        .filter(site -> site.id().equals(newspaper.id()))
                        .map(site -> new Edition(site, newspaper.url().replaceAll("/$", ""))))
                .flatMap(edition -> edition.site().manuscripts().stream()
                        .filter(page -> edition.url(page).equals(article.canonicalUrl()))
                        .map(page -> new Typesetting(edition).ofPage(page)))
                .flatMap(values -> Stream.of(values.get("published"), values.get("published-shown")))
                .map(date -> narrow((String) date))
                .toArray(String[]::new);
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private Source newspaper(String id) {
        return sample.newspapers().stream()
                .filter(newspaper -> newspaper.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instantOf(Listing listing) {
        DateTimeFormatter format = listing.published().contains(",")
                ? DateTimeFormatter.RFC_1123_DATE_TIME
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
        return OffsetDateTime.parse(listing.published(), format).toInstant();
    }
}
