package dev.courant.crawler.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/** Lets through to Kafka what the codecs wrote ({@code ce_*} and {@code content-type}, in UTF-8) and nothing of Spring's own. */
public final class EventHeaderMapper implements KafkaHeaderMapper {
    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        headers.forEach((name, value) -> {
            if ((name.startsWith("ce_") || name.equals("content-type")) && value instanceof String text) {
                target.add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> headers) {
        source.forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    }
}
