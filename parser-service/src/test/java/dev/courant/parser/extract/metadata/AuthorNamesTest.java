package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            Mara Quill Senior Harbour Reporter         ^ Mara Quill
            Mara Quill, Head of Product & Growth Manager ^ Mara Quill
            Mara Quill, MD, PhD                        ^ Mara Quill
            Articles by Mara Quill                     ^ Mara Quill
            Written by: Mara Quill                     ^ Mara Quill
            Mara Quill March 1                         ^ Mara Quill
            Mara Quill ⋅ Ned Gull                      ^ Mara Quill, Ned Gull
            Mara Quill και Ned Gull                    ^ Mara Quill, Ned Gull
            Ludwig van Bay et Jo de la Mer             ^ Ludwig van Bay, Jo de la Mer
            Mara (Mo) Quill                            ^ Mara (Mo) Quill
            Mara Quill (Bay Desk)                      ^ Mara Quill
            Mara Quill, Executive Editor, Harbour Watch ^ Mara Quill
            Mara Quill, Editor, Ned Gull, Reporter     ^ Mara Quill, Ned Gull
            Jo Fenn Jr.                                ^ Jo Fenn Jr.
            Von Mara Quill, Wellenstedt                ^ Mara Quill
            Mara Quill, Reuters                        ^ Mara Quill, Reuters
            Quill, Gull                                ^ Quill, Gull
            """)
    void namesAreAllThatIsLeftOfBylines(String byline, String names) {
        assertThat(AuthorNames.parse(byline, Role.WRITER))
                .extracting(Author::name)
                .isEqualTo(Arrays.asList(names.split(", ", -1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Written By",
                "(Image: Somebody)",
                "Categories: Harbour",
                "Subscribe",
                "she has been writing of piers for years",
                "Review Editor",
                "Montag",
                "среда",
                "Photo: Ned Gull"
            })
    void whatIsNoNameIsLeftOut(String byline) {
        assertThat(AuthorNames.parse(byline, Role.WRITER)).isEmpty();
    }

    @Test
    void newsAgenciesHaveTheirRole() {
        assertThat(AuthorNames.parse("Mara Quill, dpa/AFP", Role.WRITER))
                .containsExactly(
                        new Author("Mara Quill", Role.WRITER),
                        new Author("dpa", Role.AGENCY),
                        new Author("AFP", Role.AGENCY));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            <meta name=author content='Harbour Gazette'><h1>Old pier rebuilt</h1><p>By Mara Quill</p> ^ Mara Quill
            <meta name=author content='Harbour Gazette'><h1>Old pier rebuilt</h1>                     ^ Harbour Gazette
            <meta name=citation_author content='Quill, Mara'>                                         ^ Mara Quill
            <h1>Old pier rebuilt</h1><span class=post-author><a href=/authors/mara-quill>Mara Quill</a>, who loves piers</span> ^ Mara Quill
            <h1>Old pier rebuilt</h1><i class=author>Mara Quill</i> and <i class=author>Ned Gull</i><p>Rain.</p><p>Sun.</p><p>Fog.</p><i class=author>Jo Fenn</i> ^ Mara Quill, Ned Gull
            <h1>Old pier rebuilt</h1><p>Text: Mara Quill</p>                                          ^ Mara Quill
            """)
    void whoeverIsNamedGoesBeforeTheSite(String html, String names) {
        HtmlPage page = new HtmlPage(
                Jsoup.parse("<meta property=og:site_name content='Harbour Gazette'>" + html),
                "https://gazette.example/x",
                Pages.FETCHED_AT,
                Pages.budget());
        assertThat(Metadata.of(page, null, Pages.budget())
                        .offers()
                        .best(Field.AUTHORS)
                        .orElse(List.of()))
                .extracting(Author::name)
                .isEqualTo(Arrays.asList(names.split(", ", -1)));
    }
}
