package dev.courant.crawler.discover;

import dev.courant.crawler.discover.Found.About;
import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.url.CanonicalUrls;
import dev.courant.events.Page.FeedHint;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Feeds by <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed</a> 1.0 and 1.1. Read as a tree, so that an entry
 * with a wrong field costs that field, or at most that entry.
 */
final class JsonFeed {
    /** The tree of a document takes many times its bytes; no feed comes near. */
    private static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private JsonFeed() {}

    /** Whether the content begins as a JSON object does, which no feed of XML can. */
    static boolean isJsonObject(byte[] content) {
        int at = 0;
        while (at < content.length && at < BYTE_ORDER_MARK.length && content[at] == BYTE_ORDER_MARK[at]) {
            at++;
        }
        while (at < content.length && " \t\r\n".indexOf(content[at]) >= 0) {
            at++;
        }
        return at < content.length && content[at] == '{';
    }

    /** @throws UnreadableListException if it is no JSON, or has no list of items */
    static Found read(String url, byte[] content) throws UnreadableListException {
        JsonNode feed = tree(content);
        List<Link> links = feed.path("items")
                .valueStream()
                .flatMap(item -> link(url, item).stream())
                .toList();
        About about = new About(Hints.text(text(feed, "title")), text(feed, "language"), null, Set.of());
        return new Found(links, List.of(), about);
    }

    private static JsonNode tree(byte[] content) throws UnreadableListException {
        if (content.length > MAX_BYTES) {
            throw new UnreadableListException("is longer than " + MAX_BYTES + " bytes", null);
        }
        JsonNode feed;
        try {
            feed = JSON.readTree(content);
        } catch (JacksonException e) {
            throw new UnreadableListException("is no JSON: " + e.getOriginalMessage(), e);
        }
        if (!feed.path("items").isArray()) {
            throw new UnreadableListException("is no JSON Feed: it has no list of items", null);
        }
        return feed;
    }

    private static Optional<Link> link(String base, JsonNode item) {
        Instant published = instant(text(item, "date_published"));
        Instant modified = instant(text(item, "date_modified"));
        FeedHint hint = Hints.of(text(item, "title"), published == null ? modified : published, authors(item));
        return address(base, item).map(url -> new Link(url, hint, Hints.latest(published, modified)));
    }

    /** The entry's own page; else the page that it is about; else its id, if that is an address, as version 1.0 advised. */
    private static Optional<String> address(String base, JsonNode item) {
        return Stream.of("url", "external_url")
                .map(name -> text(item, name))
                .filter(Objects::nonNull)
                .flatMap(reference -> CanonicalUrls.resolve(base, reference).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(text(item, "id")).flatMap(CanonicalUrls::of));
    }

    private static @Nullable Instant instant(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    /** Version 1.1 has a list of them, 1.0 one; some feeds write a bare name. */
    private static @Nullable String authors(JsonNode item) {
        Stream<JsonNode> authors = Stream.concat(item.path("authors").valueStream(), Stream.of(item.path("author")));
        String names = authors.map(author -> author.isString() ? author.stringValue() : text(author, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    /** A field's text; null if it is absent, blank or no text. */
    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() && !value.stringValue().isBlank()
                ? value.stringValue().strip()
                : null;
    }
}
