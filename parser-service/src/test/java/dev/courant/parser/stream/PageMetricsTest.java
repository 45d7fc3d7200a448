package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PageMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final PageMetrics metrics = new PageMetrics(registry);
    private final RecordParser records = new RecordParser(
            new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC()),
            Duration.ofMinutes(1),
            Clock.systemUTC());

    @Test
    void aChangedLayoutShowsInTheFiguresOfItsSource() {
        metrics.count(parsed(Pages.article("Old pier", Pages.threeParagraphs())));
        String bare = "<title>Old pier</title><h1>Old pier</h1><p>" + String.join("<p>", Pages.threeParagraphs());
        metrics.count(parsed(bare));
        metrics.count(parsed("<title>Hm</title><p>Three words only."));

        assertThat(count("courant.parser.pages", "outcome", "article")).isEqualTo(2);
        assertThat(count("courant.parser.pages", "outcome", "rejected")).isEqualTo(1);
        assertThat(count("courant.parser.rejections", "reason", "tooShort")).isEqualTo(1);
        assertThat(count("courant.parser.empty.fields", "field", "authors")).isEqualTo(1);
        assertThat(count("courant.parser.empty.fields", "field", "publishedAt")).isEqualTo(1);
        assertThat(count("courant.parser.empty.fields", "field", "section")).isEqualTo(2);
        assertThat(count("courant.parser.empty.fields", "field", "language")).isZero();
        assertThat(registry.get("courant.parser.confidence").summary().count()).isEqualTo(2);
    }

    @Test
    void aTextThatIsHardlyOneIsCountedAsUnsure() {
        metrics.count(article("gazette", 0.49));
        metrics.count(article("gazette", 0.5));

        assertThat(registry.get("courant.parser.low.confidence").counter().count())
                .isEqualTo(1);
    }

    @Test
    void sourcesBeyondTheMostAreCountedAsOne() {
        for (int i = 0; i < PageMetrics.MOST_SOURCES + 50; i++) {
            metrics.count(article("gazette-" + i, 1));
        }

        assertThat(registry.get("courant.parser.pages")
                        .tag("source", PageMetrics.OTHER)
                        .tag("outcome", "article")
                        .counter()
                        .count())
                .isEqualTo(50);
        assertThat(registry.find("courant.parser.confidence").summaries()).hasSize(PageMetrics.MOST_SOURCES + 1);
    }

    private double count(String name, String tag, String value) {
        return registry.get(name)
                .tag("source", "harbour-gazette")
                .tag(tag, value)
                .counter()
                .count();
    }

    private static Output article(String source, double confidence) {
        return new Output(
                Output.Binding.ARTICLES,
                null,
                List.of(),
                null,
                source,
                Output.Outcome.ARTICLE,
                new Quality(confidence, Set.of(), null));
    }

    private Output parsed(String html) {
        var event = PageCodec.encode(Pages.html("https://gazette.example/a", html));
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.PAGES.name(), 0, 0, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return records.parse(record);
    }
}
