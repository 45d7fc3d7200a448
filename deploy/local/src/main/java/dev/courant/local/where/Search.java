package dev.courant.local.where;

import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.ArticleId;
import dev.courant.events.Topics;
import dev.courant.local.console.UserError;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.follow.TopicRecord;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.RunState;
import dev.courant.local.system.ServiceHttp;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks every stage of a running system for one URL. */
final class Search {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final RunState system;
    private final LongConsumer progress;

    /** @param progress hears how many offsets of Kafka are still to be read */
    Search(RunState system, LongConsumer progress) {
        this.system = system;
        this.progress = progress;
    }

    /**
     * The URL in the crawler's spelling.
     *
     * @throws UserError if it is none that a page can have
     */
    static String canonical(String requested) {
        return CanonicalUrls.of(requested)
                .orElseThrow(() -> new UserError("'" + requested + "' is no absolute http or https URL, such as"
                        + " https://news.example.org/story."));
    }

    Whereabouts find(String requested) throws InterruptedException {
        String url = canonical(requested);
        String articleId = ArticleId.of(url);
        return new Whereabouts(
                requested,
                url,
                articleId,
                frontier(url),
                records(keys(url, articleId)),
                new ArticleIndexReader(system.elasticsearch()).find(articleId));
    }

    /** Null where the crawler does not answer, or is one that cannot be asked. */
    private @Nullable JsonNode frontier(String url) throws InterruptedException {
        String path = "/api/v1/frontier?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8);
        return new ServiceHttp(system.url(CourantService.CRAWLER))
                .get(path)
                .map(JSON::readTree)
                .orElse(null);
    }

    private static Map<String, String> keys(String url, String articleId) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (String topic : Report.topics()) {
            boolean isOfPages = topic.startsWith(Topics.PAGES.name());
            keys.put(topic, isOfPages ? url : articleId);
        }
        return keys;
    }

    private List<Finding> records(Map<String, String> keys) {
        List<Finding> findings = new ArrayList<>();
        try (TopicReader reader = TopicReader.ofKeys(system.kafka(), keys)) {
            long remaining = reader.remaining();
            while (remaining > 0) {
                for (TopicRecord record : reader.poll(LOOK_EVERY)) {
                    if (record.key() != null && record.key().equals(keys.get(record.topic()))) {
                        findings.add(Finding.of(record));
                    }
                }
                remaining = reader.remaining();
                progress.accept(remaining);
            }
        }
        findings.sort(
                Comparator.comparingInt((Finding finding) -> Report.topics().indexOf(finding.topic()))
                        .thenComparingLong(Finding::offset));
        return findings;
    }
}
