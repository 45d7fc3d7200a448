package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitlesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<header><p class=kicker>Storm damage</p><h1>Old pier rebuilt</h1><p class=standfirst>Work begins in April</p></header>",
                "<p class='article__kicker'>Storm damage</p><div class=title><h1>Old pier rebuilt</h1></div><div class=entry-subtitle>Work begins in April</div>",
                "<div><span class=overline>Storm damage</span><h1>Old pier rebuilt</h1></div><p class='sub-headline'>Work begins in April</p>",
                "<div class=antetitulo>Storm damage</div><h1>Old pier rebuilt</h1><h2 class=bajada>Work begins in April</h2>",
                "<div class=dachzeile>Storm damage</div><h1>Old pier rebuilt</h1><div class=untertitel>Work begins in April</div>",
                "<p class=surtitre>Storm damage</p><h1>Old pier rebuilt</h1><p class=chapo>Work begins in April</p>",
                "<h4 class=occhiello>Storm damage</h4><h1>Old pier rebuilt</h1><h3 class=sottotitolo>Work begins in April</h3>",
                "<div class=ust-baslik>Storm damage</div><h1>Old pier rebuilt</h1><h2 class=spot-alt-baslik>Work begins in April</h2>"
            })
    void kickersStandAboveTheHeadlineAndDecksBelow(String head) {
        assertThat(subtitles(head + "<p>Text.</p>")).containsExactly("Storm damage", "Work begins in April");
    }

    @Test
    void whatStandsAboveAnotherHeadlineIsNoKicker() {
        assertThat(subtitles(
                        "<div class=box><p class=kicker>Weather</p><a href=/b>Rain again in the whole of the valley</a><ul><li>1<li>2<li>3<li>4<li>5<li>6</ul></div>"
                                + "<h1>Old pier rebuilt</h1><p>Text.</p>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Updated: March 2, 2026 09:15 GMT        | 2026-03-02T09:15Z
            Aktualisiert am 2. März 2026, 09.15 Uhr | 2026-03-02T09:15Z
            Mis à jour le 2 mars 2026 à 09h15       | 2026-03-02T09:15Z
            Actualizado el 2 de marzo de 2026 a las 09:15 | 2026-03-02T09:15Z
            Aggiornato il 2 marzo 2026 09:15        | 2026-03-02T09:15Z
            Uppdaterad 2 mars 2026 09:15            | 2026-03-02T09:15Z
            Aktualizacja: 2 marca 2026, 09:15       | 2026-03-02T09:15Z
            Обновлено 2 марта 2026, 09:15           | 2026-03-02T09:15Z
            Güncelleme: 2 Mart 2026 09:15           | 2026-03-02T09:15Z
            آخر تحديث: 2 مارس 2026 09:15            | 2026-03-02T09:15Z
            更新时间：2026年3月2日 09:15               | 2026-03-02T09:15Z
            2026年3月2日 09:15更新                    | 2026-03-02T09:15Z
            수정 2026.03.02 09:15                    | 2026-03-02T09:15Z
            Cập nhật 02/03/2026 09:15               | 2026-03-02T09:15Z
            <span>Updated:</span> <b>March 2, 2026 09:15</b> | 2026-03-02T09:15Z
            March 1, 2026 · <span class=updated>Updated March 2, 2026 09:15</span> | 2026-03-02T09:15Z
            <time class=updated datetime=2026-03-02T09:15:00Z>x</time> | 2026-03-02T09:15Z
            <p>The minister updated parliament on the pier, which had been shut since 2 March 2024 for repairs that took long, and then some more.</p> |
            """)
    void theLastChangeIsTakenFromWhatReadersSee(String line, String changed) {
        String html =
                "<title>Old pier rebuilt</title><h1>Old pier rebuilt</h1><div>" + line + "</div><p>Text of it.</p>";
        assertThat(metadata(html)
                        .offers()
                        .best(Field.MODIFIED)
                        .map(found -> found.date().in(java.time.ZoneOffset.UTC).toString()))
                .isEqualTo(java.util.Optional.ofNullable(changed));
    }

    private static List<String> subtitles(String body) {
        return metadata("<title>Old pier rebuilt</title>" + body)
                .offers()
                .best(Field.SUBTITLES)
                .orElse(List.of());
    }

    private static Metadata metadata(String html) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/x", Pages.FETCHED_AT, Pages.budget());
        return Metadata.of(page, null, Pages.budget());
    }
}
