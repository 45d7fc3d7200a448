package dev.courant.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The CloudEvents 1.0 attributes that every event carries, in Kafka's binary mode. */
final class CloudEvent {
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String CONTENT_TYPE = "content-type";
    static final String JSON = "application/json";

    private CloudEvent() {}

    /**
     * The headers of one event, to be added to.
     *
     * @param type such as {@code dev.courant.page}
     * @param source the service, as a URI reference
     * @param subject what it is about: a URL or an id
     * @param revision what tells two events about one subject apart; a replay has the same
     */
    static Map<String, String> headers(String type, String source, String subject, Instant time, String revision) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put(ID, ArticleId.sha256(type + '\n' + subject + '\n' + revision));
        headers.put(TYPE, type);
        headers.put("ce_source", source);
        headers.put("ce_subject", subject);
        headers.put("ce_time", time.toString());
        return headers;
    }

    static void requireType(Map<String, String> headers, String... types) {
        String type = new Headers(headers).text(TYPE);
        for (String known : types) {
            if (known.equals(type)) {
                return;
            }
        }
        throw new InvalidEventException(TYPE, "is not " + String.join(" or ", types) + ": " + type);
    }
}
