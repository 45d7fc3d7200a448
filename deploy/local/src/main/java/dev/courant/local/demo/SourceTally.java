package dev.courant.local.demo;

import dev.courant.events.Page;
import dev.courant.events.Topics;
import dev.courant.local.follow.PageOutcome;
import dev.courant.local.follow.TopicRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What became of each source's pages. A page counts once, by its last outcome, however often it went through: a service
 * that was killed may have it fetched a second time.
 */
final class SourceTally {
    private final Map<String, Set<String>> pages = new HashMap<>();
    private final Map<String, Map<String, PageOutcome>> outcomes = new HashMap<>();

    /** Counts a record of any of our topics. */
    void add(TopicRecord record) {
        if (record.topic().equals(Topics.PAGES.name())) {
            Page page = PageOutcome.page(record);
            pages.computeIfAbsent(page.sourceId(), _ -> new HashSet<>()).add(page.articleId());
        }
        PageOutcome.of(record)
                .ifPresent(outcome -> outcomes.computeIfAbsent(outcome.sourceId(), _ -> new HashMap<>())
                        .put(outcome.articleId(), outcome));
    }

    int pages(String source) {
        return pages.getOrDefault(source, Set.of()).size();
    }

    int outcomes(String source, PageOutcome.Kind kind) {
        return (int) ofSource(source).values().stream()
                .filter(outcome -> outcome.kind() == kind)
                .count();
    }

    /** Reasons with their counts. */
    Map<String, Integer> rejections(String source) {
        Map<String, Integer> reasons = new TreeMap<>();
        ofSource(source).values().stream()
                .filter(outcome -> outcome.kind() == PageOutcome.Kind.REJECTED)
                .forEach(outcome -> reasons.merge(outcome.reason(), 1, Integer::sum));
        return reasons;
    }

    int allPages() {
        return pages.values().stream().mapToInt(Set::size).sum();
    }

    int allOutcomes() {
        return outcomes.values().stream().mapToInt(Map::size).sum();
    }

    int allOutcomes(PageOutcome.Kind kind) {
        return outcomes.keySet().stream()
                .mapToInt(source -> outcomes(source, kind))
                .sum();
    }

    private Map<String, PageOutcome> ofSource(String source) {
        return outcomes.getOrDefault(source, Map.of());
    }
}
