package dev.courant.local.sources;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import dev.courant.events.SourceCodec;
import dev.courant.local.console.UserError;
import dev.courant.local.sources.CrawlerApi.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the crawler crawls, and the orders that change it. Every refusal is a {@link UserError} with what to do. */
final class SourcesApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SOURCES = "/api/v1/sources";

    /** Lies where a source of that id would. */
    private static final String STATS = "stats";

    /** As {@link Source} has it; nothing that a path would need to escape. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /** A survey ends after a minute and a half, and then still reads the answer that it waits for. */
    private static final Duration SURVEY_TIMEOUT = Duration.ofMinutes(3);

    private final CrawlerApi crawler;

    SourcesApi(CrawlerApi crawler) {
        this.crawler = crawler;
    }

    /** That of the running system. */
    static SourcesApi ofRunningSystem() {
        return new SourcesApi(CrawlerApi.ofRunningSystem());
    }

    /** All sources, as the crawler orders them. */
    List<Source> all() throws InterruptedException {
        JsonNode list = crawler.get(SOURCES).requireSuccess().json();
        List<Source> sources = new ArrayList<>();
        list.forEach(source -> sources.add(source(JSON.writeValueAsBytes(source))));
        return sources;
    }

    /** All sources as the crawler answers: JSON. */
    JsonNode json() throws InterruptedException {
        return crawler.get(SOURCES).requireSuccess().json();
    }

    /** One source as the crawler answers. */
    JsonNode json(String id) throws InterruptedException {
        return requireKnown(id, crawler.get(path(id))).json();
    }

    Optional<Source> find(String id) throws InterruptedException {
        Reply reply = crawler.get(path(id));
        return reply.status() == 404
                ? Optional.empty()
                : Optional.of(source(reply.requireSuccess().body()));
    }

    Source require(String id) throws InterruptedException {
        return source(requireKnown(id, crawler.get(path(id))).body());
    }

    /** Adds a source, and returns what became of it. */
    Source add(Source source) throws InterruptedException {
        Reply reply = crawler.post(SOURCES, SourceCodec.write(source));
        if (reply.status() == 409) {
            throw taken(source.id());
        }
        return source(reply.requireSuccess().body());
    }

    /** How to go on where an id is taken. */
    static UserError taken(String id) {
        return new UserError("There is a source '" + id + "' already: `./courant sources " + id
                + "` shows it. Name another id with --id, or take that one out first: `./courant remove " + id + "`.");
    }

    void pause(String id) throws InterruptedException {
        requireKnown(id, crawler.post(path(id) + "/pause"));
    }

    void resume(String id) throws InterruptedException {
        requireKnown(id, crawler.post(path(id) + "/resume"));
    }

    void remove(String id) throws InterruptedException {
        requireKnown(id, crawler.delete(path(id)));
    }

    /** What each list of a source holds now, as the crawler reads it: JSON. */
    JsonNode test(String id) throws InterruptedException {
        return requireKnown(id, crawler.post(path(id) + "/test", new byte[0], SURVEY_TIMEOUT))
                .json();
    }

    /** What a site has, as the crawler finds it: JSON. */
    JsonNode survey(String address) throws InterruptedException {
        byte[] question = JSON.writeValueAsBytes(Map.of("url", address));
        return crawler.post("/api/v1/surveys", question, SURVEY_TIMEOUT)
                .requireSuccess()
                .json();
    }

    /** What each source came to since the crawler started: JSON; none where it cannot say. */
    JsonNode stats() throws InterruptedException {
        Reply reply = crawler.get(SOURCES + "/" + STATS);
        return reply.isSuccess() ? reply.json() : JSON.missingNode();
    }

    /**
     * A source that can be asked for once it is there.
     *
     * @throws InvalidEventException naming the field {@code id} if something else lies there
     */
    static Source reachable(Source source) {
        if (source.id().equals(STATS)) {
            throw new InvalidEventException(
                    "id", "is a path of the API (GET " + SOURCES + "/" + STATS + "): choose another one");
        }
        return source;
    }

    /** Whether a source may have such an id. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private static String path(String id) {
        if (!isId(id)) {
            throw unknown(id);
        }
        return SOURCES + "/" + id;
    }

    private static UserError unknown(String id) {
        return new UserError("There is no source '" + id + "'; `./courant sources` lists those that there are.");
    }

    private static Reply requireKnown(String id, Reply reply) {
        if (reply.status() == 404) {
            throw unknown(id);
        }
        return reply.requireSuccess();
    }

    private static Source source(byte[] json) {
        try {
            return SourceCodec.parse(json);
        } catch (InvalidEventException e) {
            throw new UserError(
                    "The crawler's answer is no source (" + e.getMessage() + "); is it of this version?", e);
        }
    }
}
