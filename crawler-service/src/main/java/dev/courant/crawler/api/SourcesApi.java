package dev.courant.crawler.api;

import dev.courant.crawler.source.SourceIds;
import dev.courant.crawler.source.SourceRegistry;
import dev.courant.crawler.source.SourceStore;
import dev.courant.crawler.survey.ListCheck;
import dev.courant.crawler.survey.SiteSurvey;
import dev.courant.crawler.survey.Survey;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/sources}: which sources there are, and how that changes. All of it ends in the topic {@code news.sources}. */
@RestController
public final class SourcesApi {
    private final SourceRegistry registry;
    private final SourceStore store;
    private final SiteSurvey surveys;
    private final Clock clock;

    /** Changes what {@code store} has, and shows it at once. */
    public SourcesApi(SourceRegistry registry, SourceStore store, SiteSurvey surveys, Clock clock) {
        this.registry = registry;
        this.store = store;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** All sources, as JSON of {@code source.schema.json}, by their ids. */
    @GetMapping(path = "/api/v1/sources", produces = MediaType.APPLICATION_JSON_VALUE)
    public String all() {
        return registry.all().stream()
                .map(source -> new String(SourceCodec.write(source), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",\n ", "[", "]\n"));
    }

    /** One source. */
    @GetMapping(path = "/api/v1/sources/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public byte[] one(@PathVariable("id") String id) {
        return SourceCodec.write(known(id));
    }

    /** Adds a source; its id must be free. */
    @PostMapping(path = "/api/v1/sources", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<byte[]> add(@RequestBody byte[] json) {
        Source source = parse(json);
        if (registry.find(source.id()).isPresent()) {
            throw new ConflictException(
                    "There is a source '" + source.id() + "' already; change it with PUT, or choose another id");
        }
        return ResponseEntity.created(URI.create("/api/v1/sources/" + source.id()))
                .body(define(source));
    }

    /** Defines a source, anew if it is there. */
    @PutMapping(path = "/api/v1/sources/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    public byte[] put(@PathVariable("id") String id, @RequestBody byte[] json) {
        Source source = parse(json);
        if (!source.id().equals(id)) {
            throw new BadParameterException(
                    "id", "is '" + source.id() + "' in the definition and '" + id + "' in the address");
        }
        return define(source);
    }

    /** Nothing of the source is fetched until it is resumed. */
    @PostMapping(path = "/api/v1/sources/{id}/pause", produces = MediaType.APPLICATION_JSON_VALUE)
    public byte[] pause(@PathVariable("id") String id) {
        Source source = known(id);
        return source.atWork()
                ? define(source.pausedSince(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                : SourceCodec.write(source);
    }

    /** Ends a pause. */
    @PostMapping(path = "/api/v1/sources/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    public byte[] resume(@PathVariable("id") String id) {
        return define(known(id).pausedSince(null));
    }

    /** Removes a source; its articles stay. */
    @DeleteMapping("/api/v1/sources/{id}")
    public ResponseEntity<Void> remove(@PathVariable("id") String id) {
        known(id);
        store.remove(id);
        registry.set(id, null);
        registry.tell();
        return ResponseEntity.noContent().build();
    }

    /** Reads each list of a source and says what it has now. Nothing is published. */
    @PostMapping(path = "/api/v1/sources/{id}/test", produces = MediaType.APPLICATION_JSON_VALUE)
    public List<ListCheck> test(@PathVariable("id") String id) throws InterruptedException {
        return surveys.check(known(id));
    }

    /**
     * What is asked about.
     *
     * @param url a domain, or the URL of a front page, feed, sitemap or section
     */
    public record Question(@Nullable String url) {}

    /** Finds out what a site has. Nothing is added. */
    @PostMapping(path = "/api/v1/surveys", produces = MediaType.APPLICATION_JSON_VALUE)
    public Survey survey(@RequestBody Question question) throws InterruptedException {
        if (question.url() == null || question.url().isBlank()) {
            throw new BadParameterException(
                    "url", "is missing: a domain, or the URL of a front page, feed, sitemap or section");
        }
        return surveys.survey(question.url());
    }

    private Source known(String id) {
        return registry.find(id).orElseThrow(() -> new UnknownException("There is no source '" + id + "'"));
    }

    private byte[] define(Source source) {
        store.put(List.of(source));
        registry.set(source.id(), source);
        registry.tell();
        return SourceCodec.write(source);
    }

    private static Source parse(byte[] json) {
        try {
            return SourceIds.checked(SourceCodec.parse(json)).definedBy(Source.Origin.API);
        } catch (InvalidEventException e) {
            throw new DefinitionException(e);
        }
    }
}
