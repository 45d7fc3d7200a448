package dev.courant.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.Article.Author;
import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Role;
import dev.courant.events.Page;
import dev.courant.events.Rejection;
import dev.courant.events.Rejection.Reason;
import dev.courant.events.Removal;
import dev.courant.events.Source;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.limit.Limit;
import dev.courant.parser.limit.PageBudget;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParserTest {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();
    private static final Clock CLOCK = Clock.fixed(Pages.FETCHED_AT, ZoneOffset.UTC);
    private static final String URL = "https://gazette.example/2026/pier";

    private final PageParser parser = new PageParser(SourceLookup.NONE, LANGUAGES, CLOCK);

    @Test
    void anArticleHasEverythingThatItsPageSays() {
        Article article = article(Pages.html(URL, Pages.article("Old pier to be rebuilt", Pages.threeParagraphs())));
        assertThat(article.title()).isEqualTo("Old pier to be rebuilt");
        assertThat(article.authors()).containsExactly(new Author("Mara Quill", Role.WRITER));
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T08:30:00Z"));
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.source())
                .isEqualTo(new Article.Publisher("harbour-gazette", "Harbour Gazette", "gazette.example", null));
        assertThat(article.body())
                .containsExactlyElementsOf(List.of(Pages.threeParagraphs()).stream()
                        .map(text -> new Block(BlockKind.PARAGRAPH, text))
                        .toList());
        assertThat(article.wordCount()).isBetween(80, 100);
        assertThat(article.fingerprint()).isNotNull();
    }

    @Test
    void anArticleThatOnlyScriptsAreGivenIsRead() {
        String text = String.join("</p><p>", Pages.threeParagraphs());
        String html =
                "<head><title>Old pier to be rebuilt</title></head><body><script>window.__STATE__ = {\"title\":\"Old pier to be rebuilt\","
                        + "\"html\":\"<p>" + text + "</p><p>" + text.replace("pier", "quay")
                        + "</p>\"};</script></body>";
        assertThat(article(Pages.html(URL, html)).body())
                .hasSize(5)
                .first()
                .isEqualTo(new Block(BlockKind.PARAGRAPH, Pages.threeParagraphs()[0]));
    }

    @Test
    void theSourceGivesNameCountryAndZone() {
        PageParser knowing = new PageParser(_ -> Optional.of(inTokyo()), LANGUAGES, CLOCK);
        String html = Pages.article("Old pier", Pages.threeParagraphs()).replace("08:30:00Z", "08:30");
        Article article = ((ParseOutcome.Parsed) knowing.parse(Pages.html(URL, html), budget())).article();
        assertThat(article.source().name()).isEqualTo("The Harbour Gazette");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T08:30:00+09:00"));
        assertThat(article.publishedAtBasis())
                .isEqualTo(
                        new Article.DateBasis(Article.Precision.MINUTE, DateOrigin.TIME_ELEMENT, Article.Zone.ASSUMED));
    }

    @Test
    void aDateThatOnlyTheFeedGaveIsTheNewspapersOwn() {
        PageParser knowing = new PageParser(_ -> Optional.of(inTokyo()), LANGUAGES, CLOCK);
        String html = Pages.article("Old pier", Pages.threeParagraphs()).replaceAll("<time.*?</time>", "");
        Page.FeedHint hint = new Page.FeedHint(null, Instant.parse("2026-02-28T23:30:00Z"), null);
        Article article = ((ParseOutcome.Parsed) knowing.parse(Pages.hinted(URL, html, hint), budget())).article();
        assertThat(article.publishedAt()).hasToString("2026-03-01T08:30+09:00");
    }

    private static Source inTokyo() {
        return new Source(
                "harbour-gazette",
                "The Harbour Gazette",
                "https://gazette.example/",
                "JP",
                null,
                ZoneId.of("Asia/Tokyo"),
                List.of(),
                List.of(),
                List.of(),
                Source.DEFAULT_DELAY);
    }

    @ParameterizedTest
    @CsvSource({"404", "410"})
    void aPageThatIsGoneIsARemoval(int status) {
        ParseOutcome outcome = parser.parse(Pages.page(URL, status, "text/html", new byte[0]), budget());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ParseOutcome.Gone.class,
                        gone -> assertThat(gone.removal().reason()).isEqualTo(Removal.Reason.GONE));
    }

    @Test
    void whatIsNoArticleIsRejectedWithItsReason() {
        assertThat(reason(Pages.page(URL, 500, "text/html", bytes("<p>Oops")))).isEqualTo(Reason.ERROR_PAGE);
        assertThat(reason(Pages.page(URL, 200, "text/html", bytes(" \n ")))).isEqualTo(Reason.EMPTY);
        assertThat(reason(Pages.page(URL, 200, "text/html", bytes("%PDF-1.7 ..."))))
                .isEqualTo(Reason.NOT_HTML);
        assertThat(reason(Pages.page(URL, 200, "application/json", bytes("{\"a\":1}"))))
                .isEqualTo(Reason.NOT_HTML);
        assertThat(reason(Pages.html(URL, "<title>Hm</title><body><p>Three words only.</p>")))
                .isEqualTo(Reason.TOO_SHORT);
        assertThat(reason(Pages.html(URL, "<title>404 Not Found</title><body><p>Sorry.</p>")))
                .isEqualTo(Reason.ERROR_PAGE);
        String noindex = Pages.article("Pier", Pages.threeParagraphs())
                .replace("<title>", "<meta name=robots content='noindex, follow'><title>");
        assertThat(reason(Pages.html(URL, noindex))).isEqualTo(Reason.NOINDEX);
        assertThat(reason(Pages.html(URL, "<meta name=robots content=noindex><title>404 Not Found</title><p>Sorry.")))
                .isEqualTo(Reason.ERROR_PAGE);
    }

    @Test
    void whatIsRefusedCanBeReadAllTheSame() {
        String noindex = Pages.article("Old pier", Pages.threeParagraphs())
                .replace("<title>", "<meta name=robots content=noindex><title>");
        Reading reading = parser.read(Pages.html(URL, noindex), budget());
        assertThat(reading.outcome()).isEqualTo(parser.parse(Pages.html(URL, noindex), budget()));
        assertThat(reading.content().title()).isEqualTo("Old pier");
        assertThat(reading.content().bodyText()).isEqualTo(String.join("\n", Pages.threeParagraphs()));
        assertThat(reading.content().publishedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T08:30:00Z"));
        assertThat(reading.content().language()).isEqualTo("en");

        Reading untitled = parser.read(Pages.html(URL, "<body><p>" + Pages.threeParagraphs()[0]), budget());
        assertThat(((ParseOutcome.NotAnArticle) untitled.outcome()).rejection().reason())
                .isEqualTo(Reason.NO_TITLE);
        assertThat(untitled.content().title()).isNull();
        assertThat(untitled.content().bodyText()).isEqualTo(Pages.threeParagraphs()[0]);
    }

    @Test
    void anErrorPageAndBinaryDataAreReadAsFarAsTheyGo() {
        byte[] article = bytes(Pages.article("Old pier", Pages.threeParagraphs()));
        Reading failed = parser.read(Pages.page(URL, 500, "text/html", article), budget());
        assertThat(((ParseOutcome.NotAnArticle) failed.outcome()).rejection().reason())
                .isEqualTo(Reason.ERROR_PAGE);
        assertThat(failed.content().bodyText()).isEqualTo(String.join("\n", Pages.threeParagraphs()));
        Reading binary = parser.read(Pages.page(URL, 200, "text/html", bytes("%PDF-1.7 ...")), budget());
        assertThat(binary.outcome()).isInstanceOf(ParseOutcome.Malformed.class);
        assertThat(rejection(binary.outcome()).reason()).isEqualTo(Reason.NOT_HTML);
        assertThat(binary.content()).isEqualTo(PageContent.NONE);
    }

    @Test
    void anArticleHoldsWhatWasReadOnItsPage() {
        Reading reading = parser.read(Pages.html(URL, Pages.article("Old pier", Pages.threeParagraphs())), budget());
        Article article = ((ParseOutcome.Parsed) reading.outcome()).article();
        assertThat(reading.content())
                .isEqualTo(new PageContent(
                        article.title(),
                        article.authors(),
                        article.publishedAt(),
                        article.publishedAtBasis(),
                        article.modifiedAt(),
                        article.language(),
                        article.images(),
                        article.body()));
    }

    @Test
    void aFrontPageIsAListing() {
        StringBuilder html =
                new StringBuilder("<title>Harbour Gazette</title><body><h1>Harbour Gazette today</h1><div>");
        for (int i = 0; i < 40; i++) {
            html.append("<h3><a href=/a")
                    .append(i)
                    .append(">Council argues over item number ")
                    .append(i)
                    .append(" of the long agenda</a></h3>");
        }
        html.append(
                "<p>Read the whole paper every morning at seven, with the tide table, the weather and the ferry times for the bay, free of charge.</p></div>");
        assertThat(reason(Pages.html("https://gazette.example/", html.toString())))
                .isEqualTo(Reason.LISTING);
    }

    @Test
    void aChinesePageInGb18030DeclaredAsGb2312IsRead() {
        String text = "海港理事会星期一决定重建旧码头，工程将于四月开始，夏季结束之前第一批渡船将重新靠岸。渔民们多年来一直要求修复这座码头，因为他们不得不把渔获运到海湾的另一边卸货，路上要花一个小时。";
        String html =
                "<html><head><meta charset=gb2312><title>旧码头将重建</title></head><body><h1>旧码头今年将重建</h1><p>2026年3月1日 08:30</p><div><p>"
                        + text + "</p><p>" + text + "</p></div></body></html>";
        Article article = article(Pages.page(URL, 200, "text/html", html.getBytes(Charset.forName("GB18030"))));
        assertThat(article.language()).isEqualTo("zh-Hans");
        assertThat(article.bodyText()).contains("渡船将重新靠岸");
        assertThat(article.publishedAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T08:30:00+08:00"));
    }

    @Test
    void nestingThatIsMerelyDeepCostsNoText() {
        Article article = article(Pages.html(URL, nested(20_000)));
        assertThat(article.bodyText()).isEqualTo(String.join("\n", Pages.threeParagraphs()));
    }

    @Test
    void repairsAreThoseOfTheArticleNotOfThePageAroundIt() {
        String noise = "<aside><ul><li>港務(wù)會議談質(zhì)量</li><li>發(fā)言人談達標(biāo)</li></ul></aside>";
        String html = Pages.article("Old pier", Pages.threeParagraphs()).replace("</main>", noise + "</main>");
        assertThat(article(Pages.html(URL, html)).repairs()).isEmpty();
        String mended = html.replace("Fishermen had asked", "Fishermen (漁業(yè)) had asked");
        assertThat(article(Pages.html(URL, mended)).repairs()).containsExactly("pronunciation");
    }

    @Test
    void aCharacterSetIsMendedOnlyWhereItMatters() {
        String html = Pages.article("Old pier", Pages.threeParagraphs()).replace("charset=utf-8", "charset=iso-8859-2");
        assertThat(article(declaredLatin2(html)).repairs()).isEmpty();
        assertThat(article(declaredLatin2(html.replace("Fishermen", "Fishermen of Île d’Ange")))
                        .repairs())
                .containsExactly("charset");
    }

    @Test
    void anArticleOnSeveralPagesSaysWhereItGoesOn() {
        String html = Pages.article("The pier is open", Pages.threeParagraphs())
                .replace("</article>", "<a rel=next href='/2026/pier?page=2'>2</a></article>");
        assertThat(article(Pages.html("https://gazette.example/2026/pier", html))
                        .nextUrl())
                .isEqualTo("https://gazette.example/2026/pier?page=2");
    }

    @Test
    void aPageThatTakesTooLongIsGivenUp() {
        Page page = Pages.html(URL, Pages.article("Old pier", Pages.threeParagraphs()));
        assertThat(limit(parser.parse(page, PageBudget.startingNow(Duration.ZERO))))
                .isEqualTo(Limit.TOO_SLOW);
        assertThat(limit(parser.parse(page, PageBudget.startingNow(Duration.ofMinutes(1), 1_000))))
                .isEqualTo(Limit.TOO_MUCH_MEMORY);
        Reading reading = parser.read(page, PageBudget.startingNow(Duration.ZERO));
        assertThat(limit(reading.outcome())).isEqualTo(Limit.TOO_SLOW);
        assertThat(reading.content()).isEqualTo(PageContent.NONE);
    }

    private static Limit limit(ParseOutcome outcome) {
        assertThat(outcome).isInstanceOf(ParseOutcome.TooCostly.class);
        return ((ParseOutcome.TooCostly) outcome).limit();
    }

    private static String nested(int depth) {
        return Pages.article("Old pier", Pages.threeParagraphs()).replace("<main>", "<main>" + "<div>".repeat(depth));
    }

    private static Page declaredLatin2(String html) {
        return Pages.page(URL, 200, "text/html; charset=iso-8859-2", bytes(html));
    }

    private Article article(Page page) {
        ParseOutcome outcome = parser.parse(page, budget());
        assertThat(outcome).isInstanceOf(ParseOutcome.Parsed.class);
        return ((ParseOutcome.Parsed) outcome).article();
    }

    private Reason reason(Page page) {
        Rejection rejection = rejection(parser.parse(page, budget()));
        assertThat(rejection.extractorVersion()).isEqualTo(PageParser.VERSION);
        return rejection.reason();
    }

    private static Rejection rejection(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.NotAnArticle(var rejection) -> rejection;
            case ParseOutcome.NoPage(var rejection) -> rejection;
            case ParseOutcome other -> throw new AssertionError(other);
        };
    }

    private static PageBudget budget() {
        return PageBudget.startingNow(Duration.ofSeconds(30));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
