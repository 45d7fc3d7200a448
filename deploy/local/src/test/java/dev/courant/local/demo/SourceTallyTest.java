package dev.courant.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.DeadLetter;
import dev.courant.events.EventRecord;
import dev.courant.events.Page;
import dev.courant.events.PageCodec;
import dev.courant.events.Rejection;
import dev.courant.events.RejectionCodec;
import dev.courant.events.Source;
import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.local.follow.PageOutcome.Kind;
import dev.courant.local.follow.TopicRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SourceTallyTest {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");
    private final SourceTally tally = new SourceTally();

    @Test
    void pagesEndByReasonOrInTheDlq() {
        add(Topics.PAGES, PageCodec.encode(page("a")));
        add(Topics.PAGES, PageCodec.encode(page("b")));
        add(Topics.REJECTIONS, RejectionCodec.encode(rejection(page("a"), Rejection.Reason.LISTING)));
        dead(page("b"));
        assertThat(tally.pages("gazette")).isEqualTo(2);
        assertThat(tally.rejections("gazette")).containsExactly(Map.entry("listing", 1));
        assertThat(tally.outcomes("gazette", Kind.DEAD)).isEqualTo(1);
        assertThat(tally.allOutcomes()).isEqualTo(2);
    }

    @Test
    void aPageThatWentThroughTwiceCountsOnce() {
        for (int time = 0; time < 2; time++) {
            add(Topics.PAGES, PageCodec.encode(page("a")));
            add(Topics.REJECTIONS, RejectionCodec.encode(rejection(page("a"), Rejection.Reason.TOO_SHORT)));
        }
        assertThat(tally.allPages()).isEqualTo(1);
        assertThat(tally.allOutcomes(Kind.REJECTED)).isEqualTo(1);
    }

    @Test
    void theReportHasARowPerSource() {
        add(Topics.PAGES, PageCodec.encode(page("a")));
        add(Topics.REJECTIONS, RejectionCodec.encode(rejection(page("a"), Rejection.Reason.LISTING)));
        Source gazette = new Source(
                "gazette",
                "The Gazette",
                "http://127.0.0.1:1/",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Duration.ZERO);
        List<String> lines = new CrawlReport(List.of(gazette), Map.of("gazette", 5L), tally).lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.getLast().split("\\s{2,}"))
                .containsExactly("The Gazette", "5", "1", "0", "0", "1", "0", "listing 1");
    }

    private void dead(Page page) {
        DeadLetter letter = new DeadLetter(
                DeadLetter.Reason.PROCESSING_FAILED, "x", "parser-service", Topics.PAGES.name(), 0, 7, TIME);
        EventRecord original = PageCodec.encode(page);
        Map<String, String> headers = new HashMap<>(original.headers());
        headers.putAll(letter.headers());
        add(Topics.PAGES.dlq(), new EventRecord(original.key(), headers, original.value()));
    }

    private void add(Topic topic, EventRecord event) {
        tally.add(new TopicRecord(topic.name(), 0, 0, event.key(), event.headers(), event.value()));
    }

    private static Page page(String name) {
        String url = "http://127.0.0.1:1/" + name;
        return new Page(
                "gazette",
                url,
                url,
                url,
                "1",
                200,
                "text/html",
                null,
                null,
                null,
                TIME,
                TIME,
                Page.Origin.LIVE,
                false,
                false,
                false,
                false,
                null,
                new byte[] {1});
    }

    private static Rejection rejection(Page page, Rejection.Reason reason) {
        return new Rejection(
                page.articleId(),
                page.finalUrl(),
                page.canonicalUrl(),
                page.sourceId(),
                reason,
                null,
                "1",
                TIME,
                TIME,
                TIME);
    }
}
