package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Kind;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sort of piece it is, and what else is said in words of many languages. */
class KindTest {
    @ParameterizedTest
    @CsvSource({
        "Opinion, OPINION",
        "Meinung, OPINION",
        "Éditos, OPINION",
        "Opinión, OPINION",
        "Opinião, OPINION",
        "Editoriali, OPINION",
        "Ledare, OPINION",
        "Felieton, OPINION",
        "Názory, OPINION",
        "Мнения, OPINION",
        "Думки, OPINION",
        "Απόψεις, OPINION",
        "Köşe Yazıları, OPINION",
        "آراء, OPINION",
        "דעות, OPINION",
        "社评, OPINION",
        "觀點, OPINION",
        "社説, OPINION",
        "오피니언, OPINION",
        "Góc nhìn, OPINION",
        "Opini, OPINION",
        "Videos, VIDEO",
        "Видео, VIDEO",
        "视频, VIDEO",
        "動画, VIDEO",
        "Fotostrecken, GALLERY",
        "Diaporamas, GALLERY",
        "Фоторепортаж, GALLERY",
        "组图, GALLERY",
        "Liveticker, LIVE_BLOG",
        "直播, LIVE_BLOG",
        "Politics, ",
        "Harbour, ",
        "国内, "
    })
    void theSectionTellsTheKind(String section, Kind kind) {
        assertThat(kind("<meta property=article:section content='" + section + "'>", "https://gazette.example/x"))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h1>Kommentar: Der Hafen braucht mehr als einen Pier</h1>              | OPINION
            <h1>En direct : la tempête approche de la côte</h1>                     | LIVE_BLOG
            <h1>【社评】旧码头不该只是风景</h1>                                          | OPINION
            <p class=kicker>Leitartikel</p><h1>Der Hafen braucht mehr als einen Pier</h1> | OPINION
            <h1>Storm nears the bay – live updates</h1>                                | LIVE_BLOG
            <h1>Sturm an der Küste im Liveticker</h1>                                 | LIVE_BLOG
            <h1>(Opinion) The pier must wait</h1>                                     | OPINION
            <h1>Bildergalerie: Der Pier fällt</h1>                                    | GALLERY
            <h1>图集｜旧码头重建</h1>                                                    | GALLERY
            <h1>Photos: the pier falls in the storm</h1>                              |
            <h1>A storm of post-live music on the pier</h1>                           |
            <article class='post category-opinion'><h1>The pier must wait</h1></article> | OPINION
            <article class='live-blog'><h1>Storm nears the bay</h1></article>         | LIVE_BLOG
            <div class='page-columns type-views'><h1>The pier must wait</h1></div>    |
            <article itemscope itemtype='https://schema.org/OpinionNewsArticle'><h1>The pier must wait</h1></article> | OPINION
            <h1>Video: Pier collapses in the storm</h1>                             |
            <h1>Live music returns to the old pier</h1>                             |
            """)
    void theLabelOfTheHeadlineTellsTheKind(String headline, Kind kind) {
        String title = Jsoup.parse(headline).select("h1").text();
        assertThat(kind("<title>" + title + "</title>" + headline, "https://gazette.example/x"))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "https://gazette.example/opinion/old-pier, OPINION",
        "https://gazette.example/kommentare/old-pier, OPINION",
        "https://gazette.example/point-de-vue/old-pier, OPINION",
        "https://gazette.example/%D0%BC%D0%BD%D0%B5%D0%BD%D0%B8%D1%8F/old-pier, OPINION",
        "https://gazette.example/en-direct/old-pier, LIVE_BLOG",
        "https://gazette.example/fotostrecke/old-pier, GALLERY",
        "https://gazette.example/2026/03/01/storm-live-updates, LIVE_BLOG",
        "https://gazette.example/news/storm-liveblog-123456.html, LIVE_BLOG",
        "https://gazette.example/news/live-updates-of-the-pier, LIVE_BLOG",
        "https://gazette.example/news/the-liveblog-is-ten-years-old, ",
        "https://gazette.example/opinion-poll-says-pier, ",
        "https://gazette.example/live/100%zz/x, LIVE_BLOG"
    })
    void theAddressTellsTheKind(String url, Kind kind) {
        assertThat(kind("<h1>Old pier rebuilt</h1>", url)).isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void liveBlogsGalleriesAndVideosAreTypesOfSchemaOrg() {
        assertThat(kind(script("""
                [{"@type":"NewsArticle","headline":"Storm"},{"@type":"LiveBlogPosting","liveBlogUpdate":[]}]"""))).contains(Kind.LIVE_BLOG);
        assertThat(kind(script("{\"@type\":\"ImageGallery\",\"name\":\"Storm\"}")))
                .contains(Kind.GALLERY);
        assertThat(kind(script("{\"@type\":\"VideoObject\",\"name\":\"Storm\"}")))
                .contains(Kind.VIDEO);
        assertThat(kind(script("""
                [{"@type":"NewsArticle","headline":"Storm"},{"@type":"VideoObject","name":"Storm"}]"""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NewsArticle, ",
        "AnalysisNewsArticle, OPINION",
        "https://schema.org/OpinionNewsArticle, OPINION",
        "ReviewNewsArticle, OPINION",
        "Review, OPINION",
        "LiveBlogPosting, LIVE_BLOG"
    })
    void typesOfArticlesTellTheKind(String type, Kind kind) {
        assertThat(kind(script("{\"@type\":\"" + type + "\",\"headline\":\"Storm\"}")))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void aLiveBlogBesideAnArticleIsItsOwnOnlyIfItIsDescribed() {
        String article = "[{\"@type\":\"NewsArticle\",\"headline\":\"Storm\"},";
        assertThat(kind(script(
                        article + "{\"@type\":\"LiveBlogPosting\",\"coverageStartTime\":\"2026-03-01T08:00Z\"}]")))
                .contains(Kind.LIVE_BLOG);
        assertThat(kind(script(article + "{\"@type\":\"LiveBlogPosting\",\"url\":\"/live/other\"}]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "articleSection":["News","Opinion"]   | OPINION
            "articleSection":["News","Video"]     |
            "articleSection":"Home > Opinion > Columns" | OPINION
            "genre":"Opinion"                     | OPINION
            "genre":"News"                        |
            """)
    void severalSectionsTellTheKind(String field, Kind kind) {
        assertThat(kind(script("{\"@type\":\"NewsArticle\",\"headline\":\"Storm\"," + field + "}")))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "article:opinion, true, OPINION",
        "article:opinion, false, ",
        "article:type, Kommentar, OPINION",
        "pagetype, liveblog, LIVE_BLOG",
        "content_type, gallery, GALLERY",
        "content_type, article, "
    })
    void metaTagsTellTheKind(String name, String content, Kind kind) {
        assertThat(kind("<meta name='" + name + "' content='" + content + "'><h1>Storm</h1>"))
                .isEqualTo(Optional.ofNullable(kind));
    }

    @Test
    void tagsAreLinksOfThatRelation() {
        String tags =
                "<h1>Old pier</h1><p><a rel='category tag' href=/c>Bay</a> <a rel=tag href=/t/1>Pier</a> <a rel=tag href=/t/2>埠頭</a></p>";
        assertThat(metadata(tags, "https://gazette.example/x").offers().best(Field.KEYWORDS))
                .contains(List.of("Pier", "埠頭"));
        assertThat(metadata("<meta name=keywords content='mole'>" + tags, "https://gazette.example/x")
                        .offers()
                        .best(Field.KEYWORDS))
                .contains(List.of("mole"));
    }

    private static String script(String json) {
        return "<script type=application/ld+json>" + json + "</script>";
    }

    private static Optional<Kind> kind(String html) {
        return kind(html, "https://gazette.example/x");
    }

    private static Optional<Kind> kind(String html, String url) {
        return metadata(html, url).offers().best(Field.KIND);
    }

    private static Metadata metadata(String html, String url) {
        return Metadata.of(
                new HtmlPage(Jsoup.parse(html), url, Pages.FETCHED_AT, Pages.budget()), null, Pages.budget());
    }
}
