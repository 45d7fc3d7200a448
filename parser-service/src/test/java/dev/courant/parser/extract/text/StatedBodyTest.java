package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.Pages;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedBodyTest {
    private static final String LEAD = Pages.threeParagraphs()[0];
    private static final String BODY =
            (String.join(" ", Pages.threeParagraphs()) + " ").repeat(3).strip();

    @Test
    void whatIsStatedIsTakenWhereThePageShowsClearlyLess() {
        MainText better = StatedBody.better(found(LEAD), BODY, false);
        assertThat(better.blocks()).hasSizeGreaterThan(1);
        assertThat(String.join(" ", better.blocks().stream().map(Block::text).toList()))
                .isEqualTo(BODY);
        assertThat(better.length()).isGreaterThan(found(LEAD).length());
    }

    @Test
    void whatThePageShowsIsKeptWhereItSaysNearlyAsMuch() {
        MainText found = found(BODY.substring(0, BODY.length() / 2));
        assertThat(StatedBody.better(found, BODY, false)).isEqualTo(found);
    }

    @Test
    void whatThePageShowsIsKeptWhereItSpeaksOfSomethingElse() {
        MainText found = found("The mole was repaired as well, and nobody asked for it. ".repeat(6));
        assertThat(StatedBody.better(found, BODY.repeat(2), false)).isEqualTo(found);
    }

    @Test
    void markupInWhatIsStatedIsNoText() {
        MainText better = StatedBody.better(found(LEAD), "<p>" + BODY + "</p>", false);
        assertThat(better.text()).startsWith(LEAD).doesNotContain("<p>");
    }

    @Test
    void whatIsStatedUnderThePagesHeadlineIsTakenWhereSomethingElseWasFound() {
        MainText found = found("The mole was repaired as well, and nobody asked for it. ".repeat(6));
        assertThat(StatedBody.better(found, BODY, true).text()).startsWith(LEAD);
        assertThat(StatedBody.better(found("The mole was repaired as well. ".repeat(99)), BODY, true)
                        .text())
                .startsWith("The mole");
    }

    @Test
    void whatStandsWithinTheTextAndIsNotStatedIsNoneOfIt() {
        String[] p = Pages.threeParagraphs();
        String stated = String.join(
                "\n",
                p[0],
                p[1],
                p[2],
                p[0].replace("Monday", "Friday"),
                p[1].replace("April", "May"),
                p[2].replace("Fishermen", "Sailors"));
        List<String> shown = List.of(
                "All about the pier.",
                p[0],
                "Let us show you what is on at sea.",
                p[1],
                p[2],
                p[0].replace("Monday", "Friday"),
                p[1].replace("April", "May"),
                p[2].replace("Fishermen", "Sailors"));
        MainText found = new MainText(
                shown.stream().map(text -> new Block(BlockKind.PARAGRAPH, text)).toList(),
                List.of(),
                0,
                0.2,
                2_000,
                800);
        assertThat(StatedBody.better(found, stated, false)).isEqualTo(found);
        assertThat(StatedBody.better(found, stated, true).blocks())
                .extracting(Block::text)
                .containsExactlyElementsOf(shown.stream()
                        .filter(text -> !text.startsWith("Let us"))
                        .toList());
    }

    @Test
    void aStatementThatBreaksOffSaysNothingOfTheRest() {
        MainText found = found(BODY);
        assertThat(StatedBody.better(found, BODY.substring(0, BODY.length() * 9 / 10), true))
                .isEqualTo(found);
    }

    private static MainText found(String text) {
        int length = text.replace(" ", "").length();
        return new MainText(List.of(new Block(BlockKind.PARAGRAPH, text)), List.of(), 0, 0.2, 2 * length, length);
    }
}
