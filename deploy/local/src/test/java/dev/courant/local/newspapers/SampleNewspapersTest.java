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
import java.util.Locale;
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
    private static final Locale ARABIC = Locale.forLanguageTag("ar-LB-u-nu-arab");
    private static final List<DateTimeFormatter> DATES_ON_PAGES = Stream.concat(
                    Stream.of(
                                    "yyyy-MM-dd'T'HH:mm:ssxxx",
                    "'发布时间：'yyyy-MM-dd HH:mm",
                    "'發布時間：'yyyy-MM-dd HH:mm",
                    "'發布時間：'yyyy年MM月dd日 HH:mm",
                    "yyyy年M月d日(E) HH時mm分")
                            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.JAPAN)),
                    Stream.of(
                            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.of("ru")),
                            DateTimeFormatter.ofPattern("d MMMM yyyy - HH:mm", Locale.of("ar", "LB")),
                            DateTimeFormatter.ofPattern("d MMMM yyyy - HH:mm", ARABIC).localizedBy(ARABIC),
                            DateTimeFormatter.ofPattern("d MMMM'/مارس' yyyy - HH:mm", ARABIC).localizedBy(ARABIC)))
            .toList();

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
            Set<String> reached = CrawlByHand.listings(newspaper).stream()
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
            String html = page.document().outerHtml();
            assertThat(html + Normalizer.normalize(html, Normalizer.Form.NFKC))
                    .containsAnyOf(DATES_ON_PAGES.stream()
                            .map(article.publishedAt()::format)
                            .toArray(String[]::new));
        }
    }

    @Test
    void titlesAreThoseOfThePagesButForPronunciationNoise() {
        assertThat(expectedByUrl.values())
                .allSatisfy(article -> assertThat(CrawlByHand.page(article.canonicalUrl())
                                .title()
                                .replaceAll("\\(\\p{IsLatin}+\\)", "")
                                .replace('\u3000', ' '))
                        .isEqualTo(article.title()));
    }

    @Test
    void robotsForbidWhatIsCalledForbiddenAndNoArticle() throws IOException {
        for (Source newspaper : sample.newspapers()) {
            SimpleRobotRules robots = CrawlByHand.robots(newspaper);
            List<String> listed =
                    CrawlByHand.listings(newspaper).stream().map(Listing::url).toList();
            assertThat(listed)
                    .filteredOn(url -> !robots.isAllowed(url))
                    .isNotEmpty()
                    .isSubsetOf(sample.forbidden());
            assertThat(expectedByUrl.keySet())
                    .filteredOn(url -> url.startsWith(newspaper.url()))
                    .allMatch(robots::isAllowed);
        }
        assertThat(sample.forbidden()).doesNotContainAnyElementsOf(expectedByUrl.keySet());
    }

    @Test
    void onlyItsRobotsTxtNamesTheNewsSitemap() {
        Source daily = newspaper("river-city-daily");
        assertThat(daily.feeds()).isEmpty();
        assertThat(daily.sitemaps()).isEmpty();
        assertThat(CrawlByHand.robots(daily).getSitemaps()).containsExactly(daily.url() + "news-sitemap.xml");
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
