package dev.courant.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference implementation reads what we write. */
class CloudEventsTest {
    static Stream<EventRecord> records() {
        return List.of(
                PageCodec.encode(Samples.page()),
                ArticleEventCodec.encode(Samples.article()),
                ArticleEventCodec.encode(Samples.removal()),
                RejectionCodec.encode(Samples.rejection()),
                SourceCodec.encode(Samples.source(), Samples.page().fetchedAt()))
                .stream();
    }

    @ParameterizedTest
    @MethodSource("records")
    void theReferenceReaderReadsEveryEvent(EventRecord record) {
        RecordHeaders headers = new RecordHeaders();
        record.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        var event = KafkaMessageFactory.createReader(headers, record.value()).toEvent();

        assertThat(event.getId()).isEqualTo(record.headers().get("ce_id"));
        assertThat(event.getType()).startsWith("dev.courant.");
        assertThat(event.getSubject()).isEqualTo(record.key());
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-02T07:15:30.456Z"));
        assertThat(event.getDataContentType()).isEqualTo(record.headers().get("content-type"));
    }

    @Test
    void aReplayCarriesTheSameIdAndANewVersionAnother() {
        String id = PageCodec.encode(Samples.page()).headers().get("ce_id");

        assertThat(PageCodec.encode(Samples.page()).headers()).containsEntry("ce_id", id);
        assertThat(PageCodec.encode(Samples.page("https://harbour.example/other", new byte[0]))
                        .headers())
                .doesNotContainEntry("ce_id", id);
    }
}
