package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article;
import dev.courant.events.Article.Author;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What part those had in a piece whom its page names. */
class RolesTest {
    private static final PageParser PARSER =
            new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Text: Anna Kroll, Fotos: Jan Beck                 ^ Anna Kroll writer, Jan Beck photographer
            Von Anna Kroll (Text) und Jan Beck (Fotos)        ^ Anna Kroll writer, Jan Beck photographer
            Text und Fotos: Anna Kroll                        ^ Anna Kroll writer
            By Mara Quill; photographs by Ned Gull            ^ Mara Quill writer, Ned Gull photographer
            By Mara Quill. Photographs by Ned Gull            ^ Mara Quill writer, Ned Gull photographer
            Texte : Anne Delon, photos : Luc Renard           ^ Anne Delon writer, Luc Renard photographer
            Por Ana Ruiz (texto) y Luis Soto (fotos)          ^ Ana Ruiz writer, Luis Soto photographer
            Текст: Мара Квилл, фото: Нед Галл                 ^ Мара Квилл writer, Нед Галл photographer
            文/李小明 图/王大力                                 ^ 李小明 writer, 王大力 photographer
            文：李小明 摄影：王大力                              ^ 李小明 writer, 王大力 photographer
            文：山田太郎、写真：佐藤花子                          ^ 山田太郎 writer, 佐藤花子 photographer
            記者王小明／攝影陳大華                               ^ 王小明 writer, 陳大華 photographer
            記者王小明／台北報導                                 ^ 王小明 writer
            글=김민수 기자, 사진=박지영 기자                      ^ 김민수 writer, 박지영 photographer
            新华社记者 李小明                                    ^ 新华社 agency, 李小明 writer
            (서울=연합뉴스) 김민수 기자                           ^ 연합뉴스 agency, 김민수 writer
            Quelle: dpa                                       ^ dpa agency
            Mara Quill, Reuters                               ^ Mara Quill writer, Reuters agency
            """)
    void bylinesSayWhoDidWhat(String line, String people) {
        assertThat(people("<div class=byline>" + line + "</div>", "")).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Edited by Jo Fenn                                 ^ Jo Fenn editor
            (Reporting by Mara Quill; Editing by Jo Fenn)     ^ Jo Fenn editor
            Redaktion: Eva Holm                               ^ Eva Holm editor
            Редактор: Нед Галл                                ^ Нед Галл editor
            （责任编辑：李小明）                                  ^ 李小明 editor
            编辑: 李小明                                        ^ 李小明 editor
            Traduit par Luc Renard                            ^ Luc Renard translator
            """)
    void editorsAndTranslatorsAreNamedBelowTheText(String line, String people) {
        assertThat(people("<p class=byline>By Mara Quill</p>", "<p>" + line + "</p>"))
                .isEqualTo("Mara Quill writer, " + people);
    }

    @Test
    void schemaOrgKnowsEditors() {
        String json =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Old pier\",\"author\":"
                        + "[{\"@type\":\"Person\",\"name\":\"Mara Quill\"},{\"@type\":\"Person\",\"name\":\"Ned Gull\",\"jobTitle\":\"Photographer\"}],"
                        + "\"editor\":{\"@type\":\"Person\",\"name\":\"Jo Fenn\"}}</script>";
        assertThat(people(json, "")).isEqualTo("Mara Quill writer, Ned Gull photographer, Jo Fenn editor");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            The pier in May. Photo: Ned Gull
            The pier in May. Photograph: Ned Gull/Reuters
            The pier in May. Foto: Jan Beck
            La jetée en mai. Crédit photo : Luc Renard
            Ned Gull via Getty Images
            图/王大力
            摄影：王大力
            """)
    void creditsOfPicturesNameNobodyWhoMadeTheArticle(String caption) {
        String figure = "<figure><img src=/a.jpg><figcaption>" + caption + "</figcaption></figure>";
        assertThat(people(figure, "")).isEmpty();
        assertThat(people("<p class=byline>By Mara Quill</p>" + figure, "")).isEqualTo("Mara Quill writer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Our Correspondent
            编辑部
            小编
            온라인뉴스팀
            هيئة التحرير
            @maraquill
            https://gazette.example/author/mara
            """)
    void nobodyInParticularIsNoAuthor(String name) {
        assertThat(people("<div class=byline>" + name + "</div>", "")).isEmpty();
        assertThat(AuthorNames.declared(name, Article.Role.WRITER)).isEmpty();
    }

    private static String people(String above, String below) {
        String html =
                "<!doctype html><title>Old pier to be rebuilt</title><body><article><h1>Old pier to be rebuilt</h1>"
                        + above + "<p>" + String.join("</p><p>", Pages.threeParagraphs()) + "</p><p>"
                        + Pages.threeParagraphs()[0]
                        + "</p>" + below + "</article>";
        ParseOutcome outcome = PARSER.parse(Pages.html("https://gazette.example/2026/pier", html), Pages.budget());
        List<Author> authors = ((ParseOutcome.Parsed) outcome).article().authors();
        return String.join(
                ", ",
                authors.stream()
                        .map(author ->
                                author.name() + ' ' + author.role().name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
