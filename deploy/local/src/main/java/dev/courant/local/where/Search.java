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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Asks every stage of a running system for one URL. */
final class Search {
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
        FrontierAnswer frontier = new FrontierQuestion(system.url(CourantService.CRAWLER)).ask(url);
        return new Whereabouts(
                requested,
                url,
                articleId,
                frontier instanceof FrontierAnswer.Given given ? given.json() : null,
                frontier instanceof FrontierAnswer.Silent silent ? silent.why() : null,
                records(keys(url, articleId)),
                new ArticleIndexReader(system.elasticsearch()).find(articleId));
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
