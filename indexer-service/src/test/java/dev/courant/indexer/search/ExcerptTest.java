package dev.courant.indexer.search;

import static dev.courant.indexer.search.Excerpt.MARK_END;
import static dev.courant.indexer.search.Excerpt.MARK_START;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void findsAreMarkedAndAllElseIsEscaped() {
        Excerpt excerpt = Excerpt.of("a < " + MARK_START + "\"b\"" + MARK_END + " & 'c'");

        assertThat(excerpt.html()).isEqualTo("a &lt; <mark>&quot;b&quot;</mark> &amp; &#39;c&#39;");
        assertThat(excerpt.text()).isEqualTo("a < \"b\" & 'c'");
    }

    @Test
    void findsSideBySideAreOne() {
        Excerpt excerpt = Excerpt.of("" + MARK_START + "質量" + MARK_END + MARK_START + "強" + MARK_END + "國");

        assertThat(excerpt.html()).isEqualTo("<mark>質量強</mark>國");
    }

    @Test
    void marksInAPlainTextMeanNothing() {
        assertThat(Excerpt.plain("a" + MARK_START + "b").html()).isEqualTo("ab");
    }
}
