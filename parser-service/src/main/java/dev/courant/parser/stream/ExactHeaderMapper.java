package dev.courant.parser.stream;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Writes exactly the headers that an output names, and none of the framework's own. Nothing is mapped on the way in: the
 * records themselves come along.
 */
final class ExactHeaderMapper implements KafkaHeaderMapper {
    /** The message header that holds the record's headers, a list of Kafka's. */
    static final String HEADERS = "courant_recordHeaders";

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
        if (headers.get(HEADERS) instanceof List<?> exact) {
            exact.forEach(header -> target.add((Header) header));
        }
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> headers) {
        // See the class comment.
    }
}
