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
        MainText better = StatedBody.better(found(LEAD), BODY);
        assertThat(better.blocks()).hasSizeGreaterThan(1);
        assertThat(String.join(" ", better.blocks().stream().map(Block::text).toList()))
                .isEqualTo(BODY);
        assertThat(better.length()).isGreaterThan(found(LEAD).length());
    }

    @Test
    void whatThePageShowsIsKeptWhereItSaysNearlyAsMuch() {
        MainText found = found(BODY.substring(0, BODY.length() / 2));
        assertThat(StatedBody.better(found, BODY)).isEqualTo(found);
    }

    @Test
    void whatThePageShowsIsKeptWhereItSpeaksOfSomethingElse() {
        MainText found = found("The mole was repaired as well, and nobody asked for it. ".repeat(6));
        assertThat(StatedBody.better(found, BODY.repeat(2))).isEqualTo(found);
    }

    @Test
    void markupInWhatIsStatedIsNoText() {
        MainText better = StatedBody.better(found(LEAD), "<p>" + BODY + "</p>");
        assertThat(better.text()).startsWith(LEAD).doesNotContain("<p>");
    }

    private static MainText found(String text) {
        int length = text.replace(" ", "").length();
        return new MainText(List.of(new Block(BlockKind.PARAGRAPH, text)), List.of(), 0, 0.2, 2 * length, length);
    }
}
