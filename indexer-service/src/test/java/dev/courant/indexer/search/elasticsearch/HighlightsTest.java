package dev.courant.indexer.search.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.indexer.search.Excerpt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HighlightsTest {
    private static final String FOUND = "The " + Excerpt.MARK_START + "ferry" + Excerpt.MARK_END + " is back.";

    @Test
    void aSummaryThatRepeatsTheTextIsShownOnce() {
        Map<String, List<String>> highlights = Map.of("body.text", List.of(FOUND), "summary", List.of(FOUND));

        assertThat(Highlights.snippets(highlights)).containsExactly(Excerpt.of(FOUND));
    }
}
