package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.ArticleEventCodec;
import dev.courant.events.PageCodec;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.stream.Output.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The whole path of a page, for those who make up pages: {@link WholePathFuzzTest}, and Jazzer in the profile {@code fuzz}. */
public final class FuzzTarget {
    private static final RecordParser RECORDS = new RecordParser(
            new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC()),
            Duration.ofSeconds(20),
            Clock.systemUTC());

    private FuzzTarget() {}

    /**
     * Whatever the bytes of a page are, an event comes out that its codec reads again, within the budget; never a failure. The
     * name is the one that Jazzer calls.
     */
    public static void fuzzerTestOneInput(byte[] body) {
        Output output = RECORDS.parse(record(body));

        Map<String, String> headers = output.headers().stream()
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(output.outcome()).as("%s", headers).isIn(Outcome.ARTICLE, Outcome.REJECTED);
        if (output.outcome() == Outcome.ARTICLE) {
            assertThat(ArticleEventCodec.decode(headers, output.value())).isNotNull();
        } else {
            assertThat(RejectionCodec.decode(headers, output.value())).isNotNull();
        }
    }

    private static ConsumerRecord<byte[], byte[]> record(byte[] body) {
        var event = PageCodec.encode(Pages.page("https://gazette.example/a", 200, "text/html", body));
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.PAGES.name(), 0, 0, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
