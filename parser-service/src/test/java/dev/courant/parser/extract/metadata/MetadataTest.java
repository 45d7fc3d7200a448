package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Kind;
import dev.courant.events.Article.Role;
import dev.courant.events.Page.FeedHint;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
    @Test
    void jsonLdIsFoundInGraphsAndReferences() {
        Metadata metadata = metadata("""
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                 {"@type":"Person","@id":"#mara","name":"Mara Quill"},
                 {"@type":["NewsArticle"],"headline":"Pier &amp; mole rebuilt","datePublished":"2026-03-01T08:30:00+01:00",
                  "dateModified":"2026-03-01T09:00:00+01:00","author":[{"@id":"#mara"},{"@type":"Organization","name":"Bay News Agency"}],
                  "description":"All of it.","articleSection":["Bay"],"keywords":"pier, mole","isAccessibleForFree":"False"}]}</script>""");
        assertThat(metadata.title()).contains("Pier & mole rebuilt");
        assertThat(metadata.offers().best(Field.AUTHORS))
                .contains(List.of(new Author("Mara Quill", Role.WRITER), new Author("Bay News Agency", Role.AGENCY)));
        assertThat(published(metadata)).contains("2026-03-01T08:30+01:00 JSON_LD");
        assertThat(metadata.offers().best(Field.SECTION)).contains("Bay");
        assertThat(metadata.offers().best(Field.KEYWORDS)).contains(List.of("pier", "mole"));
        assertThat(metadata.offers().best(Field.FREE)).contains(false);
    }

    @Test
    void brokenJsonLdCostsOnlyItself() {
        Metadata metadata = metadata("""
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"lost</script>
                <script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Two
                lines",}</script>""");
        assertThat(metadata.title()).contains("Two lines");
        assertThat(metadata.offers().best(Field.KIND)).contains(Kind.LIVE_BLOG);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Old pier rebuilt | Harbour Gazette        ^ Old pier rebuilt
            Old pier rebuilt - Bay - Harbour Gazette  ^ Old pier rebuilt
            Old pier – a history                      ^ Old pier – a history
            旧码头将重建_Harbour Gazette                 ^ 旧码头将重建
            """)
    void theSitesNameIsNoPartOfTheTitle(String written, String title) {
        String head = "<title>" + written + "</title><meta property=og:site_name content='Harbour Gazette'>";
        assertThat(metadata(head).title()).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Mara Quill",
                "Mara Quill, Senior Political Editor",
                "by MARA QUILL (staff)",
                "Mara Quill | mara@gazette.example",
                "Written by Mara Quill, 1 March 2026",
                "Mara Quill and Staff"
            })
    void bylinesAreCutDownToNames(String byline) {
        assertThat(AuthorNames.parse(byline, Role.WRITER))
                .singleElement()
                .satisfies(author -> assertThat(author.name()).isEqualToIgnoringCase("Mara Quill"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Von Anna Kroll und Jan Beck    ^ Anna Kroll, Jan Beck
            Ein Kommentar von Anna Kroll   ^ Anna Kroll
            Von Anna Kroll, Fotos: Jan Beck ^ Anna Kroll
            Автор: Мара Квилл              ^ Мара Квилл
            | Автор: Мара Квилл            ^ Мара Квилл
            بقلم: هالة القطّان               ^ هالة القطّان
            كتبت: هالة القطّان               ^ هالة القطّان
            """)
    void linesThatNameTheirAuthorAreBylinesInManyLanguages(String line, String names) {
        assertThat(metadata("<body><h1>Old pier rebuilt</h1><div>" + line + "</div>")
                        .offers()
                        .best(Field.AUTHORS))
                .contains(Arrays.stream(names.split(", ", -1))
                        .map(name -> new Author(name, Role.WRITER))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Mara Quill'>",
                "<meta name=twitter:label1 content='Lesezeit'><meta name=twitter:data1 content='3 Minuten'>"
                        + "<meta name=twitter:label2 content='Verfasst von'><meta name=twitter:data2 content='Mara Quill'>",
                "<body><p>By <a href=/team/7>Mara Quill</a></p>",
                "<body><p>Written by<!-- --> <b>Mara Quill</b></p>",
                "<body><p class=byline>Updated 08:30</p><p class=byline>Mara Quill</p>",
                "<body><nav><a href=/author/bay-desk>Jo Fenn</a></nav><div><a href=/author/mara-quill/>Mara Quill</a></div>"
            })
    void theWriterIsFoundWhereverPagesNameHer(String html) {
        assertThat(metadata(html).offers().best(Field.AUTHORS))
                .contains(List.of(new Author("Mara Quill", Role.WRITER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<body><p>By <a href=/terms>using</a> this site you agree</p>",
                "<body><p>By signing up you agree to our <a href=/privacy>terms</a></p>",
                "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Three Minutes'>"
            })
    void whatOnlyLooksLikeABylineNamesNobody(String html) {
        assertThat(metadata(html).offers().best(Field.AUTHORS)).isEmpty();
    }

    @Test
    void aHeadlineBehindTheNamesOfSiteAndSectionIsTheTitle() {
        assertThat(metadata(
                                "<title>Gazette :: Bay :: Old pier rebuilt at last</title><h1>Old pier rebuilt at last</h1>")
                        .title())
                .contains("Old pier rebuilt at last");
        assertThat(metadata("<title>Old pier rebuilt - The Gazette</title><h1>The Gazette</h1>")
                        .title())
                .contains("Old pier rebuilt - The Gazette");
    }

    @Test
    void creditsInBracketsHaveRoles() {
        Metadata metadata = metadata("<body><p>（文/甘小海 圖/季明 田大山）</p>");
        assertThat(metadata.offers().best(Field.AUTHORS))
                .contains(List.of(
                        new Author("甘小海", Role.WRITER),
                        new Author("季明", Role.PHOTOGRAPHER),
                        new Author("田大山", Role.PHOTOGRAPHER)));
    }

    @Test
    void datesOfSidebarsAndFootersLoseAgainstTheArticles() {
        Metadata metadata = metadata(
                "<body><aside><time datetime=2026-02-02>2 Feb</time></aside><article><h1>Old pier rebuilt</h1>"
                        + "<time datetime=2026-03-01T08:30Z>1 March</time></article><footer>Copyright 2026-01-01</footer>");
        assertThat(published(metadata)).contains("2026-03-01T08:30Z TIME_ELEMENT");
    }

    @ParameterizedTest
    @CsvSource({"2026年3月1日 16時15分", "1 de marzo de 2026 · 16:15h", "2026. 3. 1. 오후 4:15"})
    void aLineOfDayAndTimeAloneTellsTheTimeOfTheUrlsDay(String line) {
        String html = "<body><h1>Old pier rebuilt</h1><div>" + line + "</div><p>Rain fell until 2 March 2026.</p>"
                + "<p>Whoever wants to see it should be there before 1 March 2026, 18:00, when the gates are shut for good.</p>";
        HtmlPage page =
                new HtmlPage(Jsoup.parse(html), "https://gazette.example/20260301/x", Pages.FETCHED_AT, Pages.budget());
        assertThat(published(Metadata.of(page, null, PageBudget.startingNow(Duration.ofSeconds(30)))))
                .contains("2026-03-01T16:15Z VISIBLE_TEXT");
    }

    @Test
    void theFeedKnowsWhatThePageDoesNotSay() {
        Metadata metadata = metadata(
                "<body><p>No date here.</p>",
                new FeedHint("Old pier rebuilt", Instant.parse("2026-03-01T07:00:00Z"), "Mara Quill"));
        assertThat(published(metadata)).contains("2026-03-01T07:00Z FEED");
        assertThat(metadata.title()).contains("Old pier rebuilt");
    }

    @Test
    void picturesHaveCaptionAndCredit() {
        Metadata metadata = metadata(
                "<body><figure><img src=/pier.jpg><figcaption>The pier in May. Photo: Ned Gull</figcaption></figure>");
        assertThat(metadata.offers().best(Field.IMAGES))
                .contains(List.of(new Image("https://gazette.example/pier.jpg", "The pier in May.", "Ned Gull")));
    }

    @Test
    void picturesHaveTheSizeThatIsStated() {
        Metadata metadata = metadata(
                "<body><figure><img src=/pier.jpg width=800 height='450px'><figcaption>The pier.</figcaption></figure>"
                        + "<figure><img src=/mole.jpg width='100%'><figcaption>The mole.</figcaption></figure>");
        assertThat(metadata.offers().best(Field.IMAGES))
                .contains(List.of(
                        new Image("https://gazette.example/pier.jpg", "The pier.", null, 800, 450),
                        new Image("https://gazette.example/mole.jpg", "The mole.", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bildungsminister Jan Beck besucht die Schule am Hafen",
                "Durch ein Telefoto gesehen",
                "A telephoto lens on the pier",
                "Photos of the old pier hang in the town hall",
                "Fototermin am Pier",
                "图书馆前的旧码头",
                "The image of the town has changed",
                "Besucher fotografieren den Pier"
            })
    void wordsThatOnlyBeginLikeACreditAreNone(String caption) {
        Metadata metadata =
                metadata("<body><figure><img src=/pier.jpg><figcaption>" + caption + "</figcaption></figure>");
        assertThat(metadata.offers().best(Field.IMAGES))
                .contains(List.of(new Image("https://gazette.example/pier.jpg", caption, null)));
    }

    @Test
    void metadataStatesSizeAndMakerOfPictures() {
        Metadata metadata = metadata("""
                <meta property=og:image content=/a.jpg><meta property=og:image:width content=1200><meta property=og:image:height content=630>
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier","image":[{"@type":"ImageObject","url":"/b.jpg",
                 "creator":[{"@type":"Person","name":"Ned Gull"}],"width":{"@type":"QuantitativeValue","value":800}}]}</script>""");
        assertThat(metadata.offers().all(Field.IMAGES).stream().map(Offer::value))
                .containsExactly(
                        List.of(new Image("https://gazette.example/a.jpg", null, null, 1200, 630)),
                        List.of(new Image("https://gazette.example/b.jpg", null, "Ned Gull", 800, null)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <p>Updated March 1, 2026</p>                                            ^ 2026-03-01T00:00Z VISIBLE_TEXT
            <p>Updated March 1, 2026</p><p>February 27, 2026</p>                    ^ 2026-02-27T00:00Z VISIBLE_TEXT
            <p>vor 3 Stunden</p>                                                    ^ 2026-03-02T07:00Z VISIBLE_TEXT
            <p>February 27, 2026</p><p>3 hours ago</p>                              ^ 2026-02-27T00:00Z VISIBLE_TEXT
            <div class=related-posts><p>March 1, 2026 08:00</p></div><p>February 27, 2026</p> ^ 2026-02-27T00:00Z VISIBLE_TEXT
            """)
    void aDateByTheHeadlineIsThePublications(String lines, String expected) {
        assertThat(published(metadata("<body><h1>Old pier rebuilt</h1>" + lines)))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Foto: Ned Gull",
                "Фото: Ned Gull",
                "تصوير: Ned Gull",
                "Crédit photo : Ned Gull",
                "Fotografía de Ned Gull",
                "Kuva: Ned Gull",
                "Zdjęcie: Ned Gull",
                "Fotó: Ned Gull",
                "Φωτογραφία: Ned Gull",
                "Fotoğraf: Ned Gull",
                "Ảnh: Ned Gull",
                "צילום: Ned Gull",
                "撮影：Ned Gull",
                "사진=Ned Gull",
                "(c) Ned Gull",
                "Courtesy of Ned Gull"
            })
    void creditsAreToldInManyLanguages(String credit) {
        Metadata metadata =
                metadata("<body><figure><img src=/pier.jpg><figcaption>Pier. " + credit + "</figcaption></figure>");
        assertThat(metadata.offers().best(Field.IMAGES))
                .contains(List.of(new Image("https://gazette.example/pier.jpg", "Pier.", "Ned Gull")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p align=center><img src=/pier.jpg></p><p align=center><font color=gray>The pier in May.</font></p>",
                "<div style='text-align:center'><img src=/pier.jpg><div class=caption>The pier in May.</div></div>",
                "<center><img src=/pier.jpg><br><font size=2>The pier in May.</font></center>",
                "<p class=has-text-align-center><a href=/big><img src=/pier.jpg></a></p><p class=has-text-align-center>The pier in May.</p>",
                "<div class=pic><a href=/big><img src=/pier.jpg></a><p class=img-caption>The pier in May.</p></div>"
            })
    void picturesInOldLayoutsHaveCaptionsToo(String picture) {
        Metadata metadata = metadata("<body><p>Before it.</p>" + picture + "<p>And behind it.</p>");
        assertThat(metadata.offers().best(Field.IMAGES))
                .contains(List.of(new Image("https://gazette.example/pier.jpg", "The pier in May.", null)));
    }

    private static Optional<String> published(Metadata metadata) {
        return Dates.published(metadata.offers(), Pages.FETCHED_AT, ZoneOffset.UTC)
                .map(offer -> offer.date().in(ZoneOffset.UTC) + " " + offer.origin());
    }

    private static Metadata metadata(String html) {
        return metadata(html, null);
    }

    private static Metadata metadata(String html, @Nullable FeedHint hint) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        return Metadata.of(page, hint, PageBudget.startingNow(Duration.ofSeconds(30)));
    }
}
