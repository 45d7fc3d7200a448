package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.events.EventRecord;
import dev.courant.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binder.test.OutputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionOperations;

/** The bindings, on Spring Cloud Stream's test binder: which event goes where, and as what. */
class StreamBridgeSinkTest {
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TestChannelBinderConfiguration.class)
    static class Application {}

    private final ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .run(
                    "--spring.cloud.stream.default-binder=",
                    "--management.endpoint.health.validate-group-membership=false");

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void sendsEachEventToItsTopicByteForByte() {
        EventSink sink =
                new StreamBridgeSink(context.getBean(StreamBridge.class), TransactionOperations::withoutTransaction);
        byte[] raw = {(byte) 0xff, 0, 13, 10, '{', '"'};
        Map<String, String> headers = Map.of("ce_id", "1", "content-type", "text/html; charset=gb18030");

        sink.publish(List.of(
                new Outgoing(
                        Topics.FRONTIER_EVENTS, new EventRecord("a", Map.of(), "{}".getBytes(StandardCharsets.UTF_8))),
                new Outgoing(Topics.PAGES, new EventRecord("https://a.example/质", headers, raw))));

        OutputDestination output = context.getBean(OutputDestination.class);
        assertThat(output.receive(1_000, "news.frontier.events").getPayload())
                .asString()
                .isEqualTo("{}");
        Message<byte[]> page = output.receive(1_000, "news.pages");
        assertThat(page.getPayload()).isEqualTo(raw);
        assertThat(page.getHeaders())
                .containsEntry("ce_id", "1")
                .containsEntry("content-type", "text/html; charset=gb18030")
                .containsEntry(KafkaHeaders.KEY, "https://a.example/质".getBytes(StandardCharsets.UTF_8));
    }
}
