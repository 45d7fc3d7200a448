package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TopicsTest {
    @Test
    void asyncApiDescribesEveryTopicAndNoOther() throws IOException {
        assertThat(matches("(?m)^    address: (\\S+)$"))
                .containsExactlyInAnyOrderElementsOf(
                        Topics.all().stream().map(Topic::name).toList());
    }

    @Test
    void everySchemaThatAsyncApiNamesIsThere() throws IOException {
        List<String> references = matches("\\$ref: (schemas/\\S+)");

        assertThat(references).hasSize(6);
        assertThat(references)
                .allSatisfy(name ->
                        assertThat(TopicsTest.class.getResource("/" + name)).isNotNull());
    }

    @Test
    void aCompactedTopicKeepsTheNewestOfEachKey() {
        assertThat(Topics.SOURCES.configuration())
                .containsEntry("cleanup.policy", "compact")
                .doesNotContainKey("retention.ms");
        assertThat(Topics.PAGES.configuration())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "604800000")
                .containsEntry("max.message.bytes", "9437184");
    }

    private static List<String> matches(String pattern) throws IOException {
        try (InputStream in = TopicsTest.class.getResourceAsStream("/asyncapi.yaml")) {
            String asyncApi = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Pattern.compile(pattern)
                    .matcher(asyncApi)
                    .results()
                    .map((MatchResult match) -> match.group(1))
                    .toList();
        }
    }
}
