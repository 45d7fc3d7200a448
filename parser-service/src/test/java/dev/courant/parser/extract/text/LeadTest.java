package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class LeadTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());
    private static final String LEAD =
            "Die alte Mole von Port Ellery wird länger, höher und teurer als geplant, und der Rat streitet um die Kosten.";
    private static final String DEK =
            "The old pier of Port Ellery is to be longer, and the council cannot agree on who is going to pay for it.";

    @Test
    void theLeadStandsBeforeTheTextWhereverTheTemplateSetsIt() {
        assertThat(texts(page("<p class=intro>" + LEAD + "</p>"), stating(LEAD)))
                .startsWith(LEAD, P.getFirst())
                .hasSize(4);
        assertThat(texts(page("<div class=teaser><p>" + LEAD + "</p></div>"), stating(LEAD)))
                .startsWith(LEAD, P.getFirst());
    }

    @Test
    void whatReadersDoNotSeeIsNoLead() {
        assertThat(texts(page("<p style='display: none'>" + LEAD + "</p>"), stating(LEAD)))
                .containsExactlyElementsOf(P);
        assertThat(texts(page("<ul class=more><li>" + LEAD + "</li></ul>"), stating(LEAD)))
                .containsExactlyElementsOf(P);
    }

    @Test
    void aLeadThatTheTextSaysAgainIsNotSaidTwice() {
        String html = page("<p class=intro>" + LEAD + "</p>").replace("<p>" + P.getFirst(), "<p>PORT ELLERY. " + LEAD);
        assertThat(texts(html, stating(LEAD))).containsExactly("PORT ELLERY. " + LEAD, P.get(1), P.get(2));
    }

    @Test
    void belowAnEnglishHeadlineStandsWhatTheTextIsGoingToSay() {
        assertThat(texts(page("<p class=intro>" + DEK + "</p>"), stating(DEK))).containsExactlyElementsOf(P);
    }

    @Test
    void aSubtitleIsTheLeadIfItIsAsLongAsOne() {
        String html = "<article><h1>Die Mole</h1><h2>Streit im Rat</h2><h2>" + LEAD + "</h2><p>"
                + String.join("</p><p>", P) + "</p></article>";
        Surroundings shown = Surroundings.of("Die Mole", Set.of("Die Mole"), List.of())
                .withLeads(List.of("Streit im Rat", LEAD), List.of());
        assertThat(texts(html, shown)).startsWith(LEAD, P.getFirst()).hasSize(4);
    }

    private static String page(String besideHeadline) {
        return "<div><div class=top><h1>Die alte Mole</h1>" + besideHeadline
                + "</div><div class=middle><div class=left></div><div class=body><p>" + String.join("</p><p>", P)
                + "</p></div></div></div>";
    }

    private static Surroundings stating(String summary) {
        return Surroundings.of("Die alte Mole", Set.of("Die alte Mole"), List.of())
                .withLeads(List.of(), List.of(summary));
    }

    private static List<String> texts(String html, Surroundings shown) {
        HtmlPage page = new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget());
        return MainTextExtractor.extract(page, shown, Pages.budget()).blocks().stream()
                .map(Block::text)
                .toList();
    }
}
