package dev.courant.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.ArticleId;
import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Removal;
import dev.courant.events.Source;
import dev.courant.events.Topics;
import dev.courant.local.follow.PageOutcome;
import dev.courant.local.index.IndexedArticle;
import dev.courant.local.newspapers.ExpectedArticle;
import dev.courant.local.newspapers.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sample newspapers have in store for a crawl is right at its other end. */
@ExtendWith(SharedSystem.class)
class NewspapersIT {
    @Test
    void sixtyArticlesInEightLanguagesAreThere(RunningSystem running) {
        assertThat(running.newspapers().expected()).hasSizeGreaterThanOrEqualTo(60);
        Set<String> languages = articles(running)
                .map(article -> String.valueOf(article.language()))
                .collect(Collectors.toSet());
        assertThat(languages).contains("en", "zh-Hans", "zh-Hant", "ja", "es", "de", "ar", "ru");
    }

    @Test
    void aCorrectedArticleIsReadAgain(RunningSystem running) {
        assertThat(running.newspapers().revised()).isNotEmpty().allSatisfy(url -> {
            List<Article> versions = articles(running)
                    .filter(article -> article.canonicalUrl().equals(url))
                    .toList();
            Article last = versions.getLast();
            // The crawler that was killed may have sent a version once before and once after.
            assertThat(versions.stream().map(Article::title).distinct()).hasSize(2);
            assertThat(last.title()).isEqualTo(expected(running, url).title());
            assertThat(last.contentHash()).isNotEqualTo(versions.getFirst().contentHash());
            assertThat(last.modifiedAt()).isNotNull();
            assertThat(indexed(running, url))
                    .singleElement()
                    .satisfies(found -> assertThat(found.title()).isEqualTo(last.title()));
        });
        assertThat(text(running, "Missing canoeists found asleep"))
                .contains("had been dropped off by the lifeboat itself")
                .doesNotContain("An empty paddle was picked up");
    }

    @Test
    void aWithdrawnArticleIsRemoved(RunningSystem running) {
        assertThat(running.newspapers().vanishing()).isNotEmpty().allSatisfy(url -> {
            List<ArticleEvent> events = events(running)
                    .filter(event -> event.id().equals(ArticleId.of(url)))
                    .toList();
            assertThat(events.getFirst()).isInstanceOf(Article.class);
            assertThat(events.getLast()).isInstanceOf(Removal.class);
            assertThat(indexed(running, url)).isEmpty();
        });
    }

    @Test
    void pagesThatStayedTheSameAreNotSentAgain(RunningSystem running) {
        Set<String> unchanged = running.newspapers().requests().stream()
                .filter(request -> request.status() == 304)
                .map(Request::url)
                .collect(Collectors.toSet());
        Set<String> lasting = running.newspapers().expected().stream()
                .map(ExpectedArticle::canonicalUrl)
                .filter(url -> !running.newspapers().revised().contains(url))
                .collect(Collectors.toSet());
        assertThat(unchanged).containsAll(lasting);
    }

    @Test
    void packedBodiesArriveUnpacked(RunningSystem running) {
        assertThat(running.newspapers().requests())
                .filteredOn(request -> request.status() == 200)
                .extracting(Request::coding)
                .contains("br", "gzip");
        assertThat(pages(running).filter(page -> !page.isGone()))
                .isNotEmpty()
                .allSatisfy(page -> assertThat(
                                new String(page.body(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                        .contains("<html", "</html>"));
    }

    @Test
    void pagesAreReadWhateverTheirServersSayOfTheirCharset(RunningSystem running) {
        assertThat(text(running, "Naïve painters hang")).contains("naïve in the proper sense", "Amélie Nordström");
        assertThat(text(running, "最后一名跑了七小时")).contains("孟春芽，五十九岁，小区保洁员");
    }

    @Test
    void addressesAreRidOfWhatTracksTheirReaders(RunningSystem running) {
        assertThat(pages(running)).extracting(Page::canonicalUrl).isNotEmpty().noneMatch(url -> url.contains("?"));
    }

    @Test
    void listsOfStoriesAndOfVideosAreNoArticles(RunningSystem running) {
        Set<String> rejected = Records.read(running, List.of(Topics.REJECTIONS)).stream()
                .map(record -> RejectionCodec.decode(record.headers(), record.value()))
                .map(Rejection::canonicalUrl)
                .map(url -> url.replaceFirst("^http://[^/]+", ""))
                .collect(Collectors.toSet());
        assertThat(rejected)
                .contains("/news", "/tags/saltmarsh-quay", "/video")
                .contains("/sc/yaowen/", "/tags/chuantong.html", "/shipin/");
    }

    @Test
    void everyKindOfListWasRead(RunningSystem running) {
        Set<String> read = running.newspapers().requests().stream()
                .filter(request -> request.status() == 200)
                .map(Request::url)
                .collect(Collectors.toSet());
        for (String kind : List.of("<rss", "<feed", "https://jsonfeed.org/version/", "<sitemapindex", "<news:news>")) {
            assertThat(running.newspapers().filesWith(kind))
                    .as(kind)
                    .isNotEmpty()
                    .isSubsetOf(read);
        }
        assertThat(running.newspapers().newspapers())
                .flatExtracting(Source::sections)
                .isNotEmpty()
                .isSubsetOf(read);
    }

    private static ExpectedArticle expected(RunningSystem running, String url) {
        return running.newspapers().expected().stream()
                .filter(article -> article.canonicalUrl().equals(url))
                .findFirst()
                .orElseThrow();
    }

    private static List<IndexedArticle> indexed(RunningSystem running, String url) {
        return running.indexedByCrawl().stream()
                .filter(article -> article.id().equals(ArticleId.of(url)))
                .toList();
    }

    private static String text(RunningSystem running, String titleStart) {
        return articles(running)
                .filter(article -> article.title().startsWith(titleStart))
                .flatMap(article -> article.body().stream())
                .map(Article.Block::text)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Article> articles(RunningSystem running) {
        return events(running).filter(Article.class::isInstance).map(Article.class::cast);
    }

    private static Stream<ArticleEvent> events(RunningSystem running) {
        return Records.read(running, List.of(Topics.ARTICLES)).stream()
                .map(record -> ArticleEventCodec.decode(record.headers(), record.value()));
    }

    /** As the crawler sent them; those of imports say what tests want them to. */
    private static Stream<Page> pages(RunningSystem running) {
        return Records.read(running, List.of(Topics.PAGES)).stream()
                .map(PageOutcome::page)
                .filter(page -> page.origin() == Page.Origin.LIVE);
    }
}
