package dev.courant.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.newspapers.SampleQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleSearchesTest {
    @Test
    void everyScriptIsShownBeforeASecondQueryOfOne() {
        assertThat(spread("lantern", "bridge", "ferry", "码头", "質量", "港の祭り", "بحر", "река"))
                .containsExactly("lantern", "码头", "港の祭り", "بحر", "река");
    }

    @Test
    void whereThereIsRoomOthersFollow() {
        assertThat(spread("lantern", "bridge", "码头", "12")).containsExactly("lantern", "码头", "12", "bridge");
        assertThat(spread("a", "b", "c", "d", "e", "f")).hasSize(5);
    }

    @Test
    void aQueryInHanWithKanaInItIsJapanese() {
        assertThat(spread("a", "b", "c", "d", "e", "漢字", "漢字カナ")).containsExactly("a", "漢字", "漢字カナ", "b", "c");
    }

    private static List<String> spread(String... queries) {
        List<SampleQuery> samples =
                Stream.of(queries).map(query -> new SampleQuery(query, query)).toList();
        return SampleSearches.spread(samples).stream().map(SampleQuery::query).toList();
    }
}
