package dev.courant.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.DeadLetter;
import dev.courant.events.EventRecord;
import dev.courant.events.PageCodec;
import dev.courant.events.Topics;
import dev.courant.parser.PageParser;
import dev.courant.parser.Pages;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** The function and its bindings on the test binder. */
class PageBatchConsumerTest {
    private static final int SIZE = 20;

    private ConfigurableApplicationContext context;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(
                        TestChannelBinderConfiguration.getCompleteConfiguration(ParserApplication.class, NoKafka.class))
                .web(WebApplicationType.NONE)
                .run("--spring.jmx.enabled=false");
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void aWholeBatchComesOutInOrder() {
        List<ConsumerRecord<byte[], byte[]>> records = IntStream.range(0, SIZE)
                .mapToObj(i -> page(i, Pages.article("Old pier number " + i, Pages.threeParagraphs())))
                .toList();
        send(records);
        OutputDestination output = context.getBean(OutputDestination.class);
        for (int i = 0; i < SIZE; i++) {
            Message<byte[]> article = output.receive(5_000, Topics.ARTICLES.name());
            assertThat(new String(article.getPayload(), StandardCharsets.UTF_8))
                    .contains("Old pier number " + i + "\"");
        }
        assertThat(output.receive(0, Topics.PAGES.dlq().name())).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aBatchWhosePayloadsWereConvertedAwayIsAnError() {
        Consumer<Message<List<byte[]>>> pages = context.getBean("pages", Consumer.class);
        Message<List<byte[]>> empty = batch(List.of(page(1, "<p>x"), page(2, "<p>y")), 0);
        assertThatThrownBy(() -> pages.accept(empty)).hasMessageContaining("without its records");
    }

    @Test
    void anEventThatNoProducerWouldTakeIsADeadLetter() {
        PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());
        RecordParser records = new RecordParser(parser, Duration.ofMinutes(1), Clock.systemUTC());
        // One byte a character on the page, two in the event.
        String paragraph = "Старый причал построят заново, сказал мэр города в четверг вечером. ".repeat(1_000);
        String html = "<meta charset=windows-1251><title>Причал</title><article><h1>Старый причал</h1>"
                + IntStream.range(0, 80)
                        .mapToObj(i -> "<p>" + i + ". " + paragraph)
                        .collect(Collectors.joining());
        byte[] body = html.getBytes(Charset.forName("windows-1251"));
        assertThat(body.length).isLessThan(Topics.PAGE_MESSAGE_BYTES);

        Output output = records.parse(
                record(0, PageCodec.encode(Pages.page("https://gazette.example/long", 200, "text/html", body))));

        assertThat(output.outcome()).isEqualTo(Output.Outcome.DEAD);
        assertThat(output.value()).isEqualTo(body);
        assertThat(reason(output)).isEqualTo(DeadLetter.Reason.LIMIT_EXCEEDED);
    }

    @Test
    void aRecordThatCannotBePassedOnLeavesItsValueBehind() {
        PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());
        RecordParser records = new RecordParser(parser, Duration.ofMinutes(1), Clock.systemUTC());

        Output output = records.parse(new ConsumerRecord<>(
                Topics.PAGES.name(), 0, 0, new byte[] {1}, new byte[Topics.PAGE_MESSAGE_BYTES + 1]));

        assertThat(output.value()).isNull();
        assertThat(reason(output)).isEqualTo(DeadLetter.Reason.INVALID_EVENT);
    }

    @Test
    void aPageThatTakesTooLongIsADeadLetterOfItsOwn() {
        PageParser parser = new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());
        RecordParser hasty = new RecordParser(parser, Duration.ofNanos(1), Clock.systemUTC());
        Output output = hasty.parse(page(1, Pages.article("Old pier", Pages.threeParagraphs())));
        assertThat(output.outcome()).isEqualTo(Output.Outcome.DEAD);
        assertThat(reason(output)).isEqualTo(DeadLetter.Reason.LIMIT_EXCEEDED);
    }

    private void send(List<ConsumerRecord<byte[], byte[]>> records) {
        context.getBean(InputDestination.class).send(batch(records, records.size()), Topics.PAGES.name());
    }

    private static Message<List<byte[]>> batch(List<ConsumerRecord<byte[], byte[]>> records, int payloads) {
        List<byte[]> values = new ArrayList<>();
        records.stream().limit(payloads).forEach(record -> values.add(record.value()));
        return MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.RAW_DATA, records)
                .build();
    }

    private static DeadLetter.Reason reason(Output output) {
        Map<String, String> headers = new HashMap<>();
        output.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return DeadLetter.from(headers).reason();
    }

    private static ConsumerRecord<byte[], byte[]> page(int offset, String html) {
        return record(offset, PageCodec.encode(Pages.html("https://gazette.example/" + offset, html)));
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, EventRecord event) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.PAGES.name(), 0, offset, event.key().getBytes(StandardCharsets.UTF_8), event.value());
        for (Map.Entry<String, String> header : event.headers().entrySet()) {
            record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    /** An empty topic of sources. */
    @Configuration(proxyBeanMethods = false)
    static class NoKafka {
        @Bean
        @Primary
        SourceTable noSources() {
            MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
            String topic = Topics.SOURCES.name();
            consumer.updatePartitions(
                    topic, List.of(new PartitionInfo(topic, 0, Node.noNode(), new Node[0], new Node[0])));
            consumer.updateBeginningOffsets(Map.of(new TopicPartition(topic, 0), 0L));
            consumer.updateEndOffsets(Map.of(new TopicPartition(topic, 0), 0L));
            return new SourceTable(consumer);
        }
    }
}
