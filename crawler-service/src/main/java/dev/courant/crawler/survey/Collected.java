package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.About;
import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.survey.Finding.Kind;
import dev.courant.crawler.survey.Finding.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists that a survey has read so far, each once. */
final class Collected {
    private final Map<String, Candidate> lists = new LinkedHashMap<>();
    private final Instant freshSince;

    Collected(Duration fresh, Instant now) {
        this.freshSince = now.minus(fresh);
    }

    void add(Candidate list) {
        lists.putIfAbsent(list.url(), list);
    }

    void add(Read.Listing list, Origin origin, String namedBy) {
        add(list.kind(), list.url(), list.found().about(), list.found().pages(), origin, namedBy);
    }

    void add(Kind kind, String url, About about, List<Link> pages, Origin origin, String namedBy) {
        add(new Candidate(kind, url, about.title(), about.language(), pages, origin, namedBy));
    }

    boolean has(Kind kind) {
        return lists.values().stream().anyMatch(list -> list.kind() == kind && !NewsFeeds.isAside(list));
    }

    boolean hasFresh(Kind kind) {
        return lists.values().stream()
                .anyMatch(list ->
                        list.kind() == kind && !list.pagesSince(freshSince).isEmpty());
    }

    List<Candidate> lists() {
        return List.copyOf(lists.values());
    }
}
