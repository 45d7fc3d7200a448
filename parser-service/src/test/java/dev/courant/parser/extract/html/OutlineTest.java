package dev.courant.parser.extract.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Outline outline = outline("<main id=m><p>One <b>two</b>,\n three.</p><ul><li><a href=/x>four</a></li>"
            + "<li><a href='#y'>five</a></li></ul></main><p>海港<br>码头</p>");

    @Test
    void elementsStandInDocumentOrder() {
        List<String> tags = new ArrayList<>();
        for (int at = 0; at < outline.size(); at++) {
            tags.add(outline.tag(at));
        }
        assertThat(tags).containsExactly("body", "main", "p", "b", "ul", "li", "a", "li", "a", "p", "br");
    }

    @Test
    void elementsKnowTheirRelatives() {
        assertThat(outline.parent(0)).isEqualTo(Outline.NONE);
        assertThat(outline.parent(3)).isEqualTo(2);
        assertThat(outline.firstChild(4)).isEqualTo(5);
        assertThat(outline.firstChild(3)).isEqualTo(Outline.NONE);
        assertThat(outline.nextSibling(1)).isEqualTo(9);
        assertThat(outline.nextSibling(7)).isEqualTo(Outline.NONE);
        assertThat(outline.previousSibling(7)).isEqualTo(5);
        assertThat(outline.previousSibling(5)).isEqualTo(Outline.NONE);
        assertThat(outline.contains(1, 8)).isTrue();
        assertThat(outline.contains(1, 9)).isFalse();
    }

    @Test
    void textIsFoldedAndPartedByBlocksAndBreaks() {
        assertThat(outline.text(0)).isEqualTo("One two, three. four five 海港 码头");
        assertThat(outline.text(2)).isEqualTo("One two, three.");
        assertThat(outline.text(9)).isEqualTo("海港 码头");
        assertThat(outline.text(10)).isEmpty();
    }

    @Test
    void lengthsCountWhatIsSaid() {
        assertThat(outline.length(2)).isEqualTo("Onetwo,three.".length());
        assertThat(outline.length(9)).isEqualTo(4 * 3);
        assertThat(outline.linkedLength(4)).as("only links to other places").isEqualTo("four".length());
    }

    @Test
    void elementsAreFoundByTheirTag() {
        assertThat(outline.withTag("a")).containsExactly(6, 8);
        assertThat(outline.withTag("table")).isEmpty();
        assertThat(outline.firstWithTag("a", 7)).isEqualTo(8);
        assertThat(outline.firstWithTag("li", 5)).as("the element itself").isEqualTo(5);
        assertThat(outline.firstWithTag("a", 9)).isEqualTo(Outline.NONE);
    }

    @Test
    void runsSayWhatPartsThem() {
        TextRuns runs = outline.runs();
        List<String> texts = new ArrayList<>();
        for (int run = outline.firstRun(2); run < outline.endRun(2); run++) {
            texts.add((runs.isParted(run) ? " " : "") + runs.text(run));
        }
        assertThat(texts).containsExactly("One", " two", ", three.");
    }

    private static Outline outline(String html) {
        return new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget()).outline();
    }
}
