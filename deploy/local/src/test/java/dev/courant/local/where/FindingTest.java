package dev.courant.local.where;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.ArticleId;
import dev.courant.events.DeadLetter;
import dev.courant.events.EventRecord;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.local.follow.TopicRecord;
import dev.courant.local.where.Finding.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    private static final String URL = "https://a.example/story";
    private static final Instant TIME = Instant.parse("2026-01-31T08:00:00Z");

    @Test
    void aRejectionIsReadWithItsReason() {
        EventRecord event = RejectionCodec.encode(new Rejection(
                ArticleId.of(URL),
                URL,
                URL,
                "gazette",
                Rejection.Reason.NOINDEX,
                "meta robots",
                "1",
                TIME,
                TIME,
                TIME));
        Finding found =
                Finding.of(new TopicRecord("news.rejections", 2, 7, event.key(), event.headers(), event.value()));
        assertThat(found)
                .isEqualTo(new Finding("news.rejections", 2, 7, Kind.REJECTION, TIME, "noindex (meta robots)"));
    }

    @Test
    void aDeadLetterIsReadByItsOwnHeadersAlone() {
        Map<String, String> headers = new HashMap<>(
                new DeadLetter(DeadLetter.Reason.LIMIT_EXCEEDED, "11 s", "parser-service", "news.pages", 1, 2, TIME)
                        .headers());
        headers.put("ce_time", "yesterday");
        Finding found = Finding.of(new TopicRecord("news.pages.dlq", 0, 0, URL, headers, new byte[] {1}));
        assertThat(found.kind()).isEqualTo(Kind.DEAD_LETTER);
        assertThat(found.fetchedAt()).isNull();
        assertThat(found.text()).isEqualTo("limitExceeded in parser-service: 11 s");
    }

    @Test
    void whatBreaksTheContractIsShownWithTheFault() {
        Finding found = Finding.of(new TopicRecord("news.articles", 0, 0, "id", Map.of(), null));
        assertThat(found.kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(found.text()).contains("ce_type");
    }

    @Test
    void aPageIsToldByItsHeaders() {
        Map<String, String> headers =
                Map.of("ce_httpstatus", "404", "ce_time", TIME.toString(), "ce_origin", "backfill");
        Finding found = Finding.of(new TopicRecord("news.pages", 0, 0, URL, headers, new byte[3]));
        assertThat(found.text()).isEqualTo("status 404, 3 bytes, backfill");
        assertThat(found.fetchedAt()).isEqualTo(TIME);
    }
}
