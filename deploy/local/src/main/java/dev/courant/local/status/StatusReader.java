package dev.courant.local.status;

import dev.courant.events.Topic;
import dev.courant.events.Topics;
import dev.courant.local.follow.ConsumerGroups;
import dev.courant.local.follow.RecordCounts;
import dev.courant.local.follow.RecordCounts.Count;
import dev.courant.local.index.ArticleIndexReader;
import dev.courant.local.status.SystemStatus.Part;
import dev.courant.local.status.SystemStatus.SourceRow;
import dev.courant.local.system.CourantService;
import dev.courant.local.system.RunState;
import dev.courant.local.system.ServiceHttp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks every part of a running system how it is; a part that does not answer is a finding, not a failure. */
final class StatusReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunState state;

    StatusReader(RunState state) {
        this.state = state;
    }

    SystemStatus read() throws InterruptedException {
        try (ConsumerGroups groups = new ConsumerGroups(state.kafka())) {
            boolean kafka = groups.brokerAnswers();
            boolean elasticsearch = new ServiceHttp(state.elasticsearch())
                    .get("/_cluster/health")
                    .isPresent();
            List<Part> parts = services();
            parts.add(new Part("kafka", kafka, state.kafka(), null, 0));
            parts.add(new Part("elasticsearch", elasticsearch, state.elasticsearch(), null, 0));
            return new SystemStatus(
                    parts.stream().allMatch(Part::ready),
                    state.supervisor().command(),
                    state.supervisor().pid(),
                    state.supervisor().startedAt(),
                    state.supervisor().data(),
                    state.supervisor().log(),
                    state.search() + "/",
                    List.copyOf(parts),
                    elasticsearch ? articles() : null,
                    kafka ? topics() : Map.of(),
                    kafka ? lag(groups) : Map.of(),
                    sources());
        }
    }

    private List<Part> services() throws InterruptedException {
        List<Part> parts = new ArrayList<>();
        for (RunState.ServiceState service : state.services()) {
            boolean ready = new ServiceHttp(service.url()).isReady();
            parts.add(new Part(service.name(), ready, service.url(), service.log(), service.restarts()));
        }
        return parts;
    }

    /** None yet where the indexer has not made the index: it does so with the first start. */
    private @Nullable Long articles() throws InterruptedException {
        boolean exists =
                new ServiceHttp(state.elasticsearch()).get("/_alias/articles").isPresent();
        return exists ? new ArticleIndexReader(state.elasticsearch()).count() : 0L;
    }

    private Map<String, Count> topics() {
        Map<String, Count> counts = new LinkedHashMap<>();
        try (RecordCounts records = new RecordCounts(state.kafka())) {
            for (Topic topic : Topics.all()) {
                counts.put(topic.name(), records.in(topic.name()));
            }
        }
        return counts;
    }

    private Map<String, Count> lag(ConsumerGroups groups) throws InterruptedException {
        Map<String, Count> lag = new LinkedHashMap<>();
        try (RecordCounts records = new RecordCounts(state.kafka())) {
            lag.put(
                    ConsumerGroups.PARSER,
                    records.behind(groups.committed(ConsumerGroups.PARSER), Topics.PAGES.name()));
            lag.put(
                    ConsumerGroups.BACKFILL,
                    records.behind(groups.committed(ConsumerGroups.BACKFILL), Topics.PAGES_BACKFILL.name()));
            lag.put(
                    ConsumerGroups.INDEXER,
                    records.behind(groups.committed(ConsumerGroups.INDEXER), Topics.ARTICLES.name()));
        }
        return lag;
    }

    private List<SourceRow> sources() throws InterruptedException {
        return new ServiceHttp(state.url(CourantService.CRAWLER))
                .get("/api/v1/sources/stats")
                .map(json -> JSON.readValue(json, new TypeReference<List<SourceRow>>() {}))
                .orElse(List.of());
    }
}
