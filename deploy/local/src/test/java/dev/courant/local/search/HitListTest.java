package dev.courant.local.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.search.SearchHits.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class HitListTest {
    private static final Hit HIT = new Hit(
            "id",
            "Harbour & quay",
            "https://paper.example/a",
            "The Gazette",
            "2026-03-01T10:00:00+08:00",
            List.of("A <mark>harbour</mark> &amp; a &lt;b&gt; ship", "the <mark>quay</mark>"));

    @Test
    void snippetsLoseTheirMarkup() {
        assertThat(new HitList(false).lines(HIT))
                .containsExactly(
                        "Harbour & quay",
                        "  The Gazette · 2026-03-01",
                        "  https://paper.example/a",
                        "  A harbour & a <b> ship … the quay");
    }

    @Test
    void onATerminalWhatMatchedIsBold() {
        assertThat(new HitList(true).lines(HIT).getLast()).contains("\u001b[1mharbour\u001b[0m");
    }

    @Test
    void countsReadLikeEnglish() {
        HitList list = new HitList(false);
        assertThat(list.lines(new SearchHits(0, List.of()))).containsExactly("Nothing found");
        assertThat(list.lines(new SearchHits(1, List.of(HIT))).getFirst()).isEqualTo("1 article");
        assertThat(list.lines(new SearchHits(30, List.of(HIT))).getFirst()).isEqualTo("30 articles, the first 1:");
    }
}
