package dev.courant.parser.identify.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Page.FeedHint;
import dev.courant.events.Rejection.Reason;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.ArticleExtractor;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.identify.gate.ArticleGate.Refusal;
import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleGateTest {
    private static final String CLAIMS = "<meta property=og:type content=article>"
            + "<meta property=article:published_time content=2026-03-01T08:30:00Z>";

    private static final List<String> HEADLINES = List.of(
            "Old pier to be rebuilt by autumn",
            "Council votes for a second bridge",
            "Storm leaves boats in the market square",
            "The last night train has gone",
            "School choir sings to the seals");

    @Test
    void aSectionFrontOfHeadedTeasersIsAListing() {
        String teasers = each("<section><h2><a href='/%2$d'>%1$s</a></h2><p>It was decided after a long evening in the"
                + " town hall, where few had come to listen.</p><p class=when>2 March 2026</p></section>");

        assertThat(reason(front(teasers))).contains(Reason.LISTING);
    }

    @Test
    void aListOfHeadlinesAndDatesIsAListing() {
        assertThat(reason(front("<ul>" + each("<li><a href='/%2$d'>%1$s</a> <em>2026-03-02</em></li>") + "</ul>")))
                .contains(Reason.LISTING);
    }

    @Test
    void aListOfChineseHeadlinesIsAListing() {
        String items = "<li><a href='/1'>旧码头将于秋天重建完成</a> <em>03-02</em></li>"
                + "<li><a href='/2'>市议会表决通过第二座桥</a> <em>03-02</em></li>"
                + "<li><a href='/3'>暴风把渔船吹进集市广场</a> <em>03-01</em></li>"
                + "<li><a href='/4'>最后一班夜车昨晚已开走</a> <em>02-28</em></li>";

        assertThat(reason(front("<ul>" + items + "</ul>"))).contains(Reason.LISTING);
    }

    @Test
    void teasersWithRunningTimesAreAMediaIndex() {
        assertThat(reason(
                        front("<div>" + each("<div><a href='#play%2$d'>▶ Watch: %1$s (1:%2$d2)</a></div>") + "</div>")))
                .contains(Reason.MEDIA_INDEX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 de marzo de 2026 · 09:30h", "2026-03-04 09:30", "09:30 h"})
    void timesOfPublicationAreNoRunningTimes(String published) {
        String teasers = each("<section><h2><a href='/%2$d'>%1$s</a></h2><p>It was decided after a long evening in the"
                + " town hall, where few had come to listen.</p><p>" + published + "</p></section>");

        assertThat(reason(front(teasers))).contains(Reason.LISTING);
    }

    @Test
    void anArticleWhoseParagraphsLinkIsNone() {
        String paragraphs = each(
                "<p>The harbour master said of <a href='/%2$d'>%1$s</a> that nobody had seen it coming, and"
                        + " that the town would have to wait for the engineers before it knew what would become of it.</p>");

        assertThat(reason(front(paragraphs))).isEmpty();
    }

    @Test
    void anArticleWithRelatedStoriesBelowIsNone() {
        String text = String.join("</p><p>", Pages.threeParagraphs());
        String related = "<ul>" + each("<li><a href='/%2$d'>%1$s</a></li>") + "</ul>";

        assertThat(reason(front("<p>" + text + "</p>" + related))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"О редакции", "من نحن", "Über uns | Harbour Gazette"})
    void whoMakesTheNewspaperIsNoNews(String title) {
        String text = String.join("</p><p>", Pages.threeParagraphs());

        assertThat(reason("<html><head><title>" + title + "</title></head><body><main><p>" + text
                        + "</p></main></body></html>"))
                .contains(Reason.SERVICE_PAGE);
    }

    @ParameterizedTest
    @CsvSource({
        "会社案内, SERVICE_PAGE",
        "お問い合わせ, SERVICE_PAGE",
        "Aviso legal, SERVICE_PAGE",
        "Quiénes somos, SERVICE_PAGE",
        "İletişim, SERVICE_PAGE",
        "HAKKIMIZDA, SERVICE_PAGE",
        "お探しのページは見つかりません, ERROR_PAGE",
        "No hemos encontrado la página, ERROR_PAGE"
    })
    void pagesAboutTheSiteAreKnownByTheirTitlesInAnyLanguage(String title, Reason reason) {
        String page = "<title>%1$s | Gazette</title><main><h1>%1$s</h1><p>%2$s</p></main>"
                .formatted(title, Pages.threeParagraphs()[0]);

        assertThat(reason(page)).contains(reason);
    }

    @Test
    void anArticleThatSpeaksOfSuchAPageIsNone() {
        String title = "Aviso legal a los patrones del muelle";
        String text = String.join("</p><p>", Pages.threeParagraphs());

        assertThat(reason("<title>" + title + "</title><main><h1>" + title + "</h1><p>" + text + "</p></main>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Old pier number 404 to be rebuilt", "Missing ferry bell not found after all"})
    void aShortArticleWhoseTitleOnlySoundsLikeAnErrorIsNone(String title) {
        assertThat(reason(Pages.article(title, Pages.threeParagraphs()))).isEmpty();
    }

    @Test
    void aBriefThatBeginsLikeItsHeadlineIsDatedBelowThat() {
        String html =
                "<title>The old pier will be rebuilt by autumn</title><header><form><input type=password></form></header>"
                        + "<h1>The old pier will be rebuilt by autumn</h1><p>2 March 2026</p><p>The old pier will be rebuilt by autumn after all, the"
                        + " council said on Monday night. The money had come in before Christmas, and the boats can stay where they are"
                        + " until then, as the harbour master had asked for in his letter.</p>";

        assertThat(reason(html)).isEmpty();
    }

    /** A newsletter is offered in the words in which some sell the rest of an article. */
    @ParameterizedTest
    @ValueSource(strings = {"Bültenimize abone olun", "हमारे न्यूज़लेटर की सदस्यता लें", "뉴스레터를 구독하고 소식을 받으세요"})
    void whoOffersANewsletterSellsNoArticle(String offer) {
        String html = Pages.article("Old pier to be rebuilt", Pages.threeParagraphs()[0])
                .replace("</article>", "<div class=promo><p>" + offer + "</p></div></article>");

        assertThat(reason(html)).isEmpty();
    }

    private static String each(String template) {
        return HEADLINES.stream()
                .map(headline -> template.formatted(headline, HEADLINES.indexOf(headline)))
                .collect(Collectors.joining());
    }

    private static String front(String main) {
        return "<html><head><title>News</title></head><body><nav><a href=/>Home</a></nav><main><h1>News</h1>" + main
                + "</main></body></html>";
    }

    @Test
    void whatAFeedAnnouncedMayBeThereNoMore() {
        assertThat(reason(
                        "<title>お探しの記事は見つかりません</title><h1>お探しのページは見つかりません</h1>"
                                + "<p>お探しのページは、掲載が終わったか、ほかの場所に移った可能性がありますので、トップページからもう一度お探しください。</p>",
                        new FeedHint("旧桟橋、再建へ", Pages.FETCHED_AT, null)))
                .contains(Reason.ERROR_PAGE);
    }

    @Test
    void whoOwnsAPageIsNoText() {
        assertThat(reason(
                        "<h1>動画ニュース</h1><ul><li><a href='#1'>桟橋の一日（5:20）</a></li></ul>"
                                + "<p>港湾新聞デジタルに載っている記事や写真の無断転載を禁じます。すべての内容は日本の著作権法と国際条約により守られています。</p>",
                        new FeedHint("動画ニュース", Pages.FETCHED_AT, null)))
                .isPresent();
    }

    @Test
    void whatAsksForConsentIsNoTextOfTheListBehindIt() {
        String dialog = "<div role=dialog id=consent>"
                + ("<p>We and those who advertise here would like to store"
                                + " things on your device, so that the paper stays as it is, which you may allow or not.</p>")
                        .repeat(4)
                + "</div>";
        assertThat(reason(front(dialog + "<ul>" + each("<li><a href='/%2$d'>%1$s</a></li>") + "</ul>")))
                .contains(Reason.LISTING);
    }

    @Test
    void aListOfShortItemsIsAnArticleIfAllElseSaysSo() {
        String items =
                each("<li><a href='/%2$d'>%1$s</a>, and that was not all that the harbour master had to say about"
                        + " it, as who was there will remember for long, and who was not will hear.</li>");
        String list = "<h1>Five things to know today</h1><ol>" + items + "</ol>";

        assertThat(reason("<title>Five things to know today</title>" + CLAIMS + list))
                .isEmpty();
        assertThat(reason(front(list))).contains(Reason.LISTING);
    }

    @Test
    void aVideoWithALineOfTextIsAnArticleIfAllElseSaysSo() {
        String video = "<h1>Old pier comes down</h1><video src=a.mp4></video><p>The old pier came down on Monday.</p>";

        assertThat(reason("<title>Old pier comes down</title>" + CLAIMS + video))
                .isEmpty();
        assertThat(reason("<title>Old pier comes down</title>" + video)).contains(Reason.TOO_SHORT);
        String claim = "<title>Old pier comes down</title><meta property=og:type content=article>";
        String time = "<time datetime=2026-03-01T08:30:00Z>1 March 2026</time>";
        assertThat(reason(claim + video.replace("<video", time + "<video"))).isEmpty();
        assertThat(reason(claim + video)).contains(Reason.TOO_SHORT);
    }

    private static Optional<Reason> reason(String html) {
        return reason(html, null);
    }

    private static Optional<Reason> reason(String html, @Nullable FeedHint hint) {
        HtmlPage page = new HtmlPage(
                Jsoup.parse(html), "https://gazette.example/2026/03/01/x", Pages.FETCHED_AT, Pages.budget());
        return ArticleGate.refuse(
                        page, ArticleExtractor.extract(page, hint, PageBudget.startingNow(Duration.ofMinutes(1))))
                .map(Refusal::reason);
    }
}
