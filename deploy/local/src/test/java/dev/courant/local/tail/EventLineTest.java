package dev.courant.local.tail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.local.follow.TopicRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EventLineTest {
    private static final Map<String, String> EVENT = Map.of(
            "ce_specversion", "1.0",
            "ce_id", "a1",
            "ce_source", "/parser-service",
            "ce_type", "dev.courant.article",
            "ce_subject", "s1",
            "ce_time", "2026-01-31T10:00:00Z",
            "content-type", "application/json");

    private static final Map<String, String> PAGE =
            Map.of("ce_specversion", "1.0", "ce_sourceid", "gazette", "content-type", "text/html");

    @Test
    void anEventIsInTheJsonFormatOfCloudEvents() {
        String line = json(EVENT, "{\"title\":\"橋\",\n \"score\": 1.10}", false);
        assertThat(line).isEqualTo("""
                {"specversion":"1.0","id":"a1","source":"/parser-service","type":"dev.courant.article","subject":"s1",\
                "time":"2026-01-31T10:00:00Z","datacontenttype":"application/json","partitionkey":"key",\
                "kafkatopic":"news.articles","kafkapartition":3,"kafkaoffset":"42","data":{"title":"橋","score":1.10}}""");
    }

    @Test
    void bodiesAreCountedUnlessTheyAreWanted() {
        JsonNode counted = JsonMapper.shared().readTree(json(PAGE, "<p>x", false));
        assertThat(counted.path("datasize").asInt()).isEqualTo(4);
        assertThat(counted.path("sourceid").asString()).isEqualTo("gazette");
        assertThat(counted.has("data")).isFalse();
        assertThat(json(PAGE, "<p>x", true))
                .contains("\"data_base64\":\"PHA+eA==\"")
                .doesNotContain("datasize");
    }

    @Test
    void whatIsNoEventIsShownAllTheSame() {
        assertThat(json(Map.of("X-Odd_Name", "1"), "x", false))
                .isEqualTo("{\"xoddname\":\"1\",\"partitionkey\":\"key\",\"kafkatopic\":\"news.articles\","
                        + "\"kafkapartition\":3,\"kafkaoffset\":\"42\",\"datasize\":1}");
        assertThat(json(EVENT, "{broken", false)).contains("\"datasize\":7");
        assertThat(json(EVENT, "{} {}", false)).contains("\"datasize\":5");
        assertThat(EventLine.of(new TopicRecord("t", 0, 0, null, Map.of(), null))
                        .json(true))
                .isEqualTo("{\"kafkatopic\":\"t\",\"kafkapartition\":0,\"kafkaoffset\":\"0\"}");
    }

    @Test
    void theSourceStandsWhereEachTypeKeepsIt() {
        assertThat(line(PAGE, "<p>").sourceId()).contains("gazette");
        assertThat(line(EVENT, "{\"source\":{\"id\":\"post\"}}").sourceId()).contains("post");
        assertThat(line(EVENT, "{\"sourceId\":\"times\"}").sourceId()).contains("times");
        assertThat(line(EVENT, "{\"name\":\"a source itself\"}").sourceId()).contains("key");
        assertThat(line(Map.of(), "x").sourceId()).isEmpty();
    }

    private static String json(Map<String, String> headers, String value, boolean bodies) {
        return line(headers, value).json(bodies);
    }

    private static EventLine line(Map<String, String> headers, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return EventLine.of(new TopicRecord("news.articles", 3, 42, "key", headers, bytes));
    }
}
