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
import org.junit.jupiter.api.Test;

/**
 * Whatever the bytes of a page are, an event comes out that its codec reads again, within the budget; never a failure.
 * {@code -Dcourant.fuzz.tries=100000} tries more, from {@code -Dcourant.fuzz.seed} on.
 */
class WholePathFuzzTest {
    private static final int TRIES = Integer.getInteger("courant.fuzz.tries", 400);
    private static final long SEED = Long.getLong("courant.fuzz.seed", 20_260_302);

    private final RecordParser records = new RecordParser(
            new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC()),
            Duration.ofSeconds(20),
            Clock.systemUTC());

    @Test
    void anyPageBecomesAnEvent() {
        for (int i = 0; i < TRIES; i++) {
            becomesAnEvent(SEED + i);
        }
    }

    private void becomesAnEvent(long seed) {
        Output output = records.parse(record(FuzzedPage.of(seed)));

        Map<String, String> headers = output.headers().stream()
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(output.outcome()).as("seed %d: %s", seed, headers).isIn(Outcome.ARTICLE, Outcome.REJECTED);
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
