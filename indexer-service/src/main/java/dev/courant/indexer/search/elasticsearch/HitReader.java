package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.WireNames;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchRequest;
import dev.courant.indexer.search.Sort;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Elasticsearch's hits to ours. */
final class HitReader {
    /** All of a document that a hit shows; without the body, which may be long. */
    static final List<String> FIELDS =
            List.of("id", "title", "url", "source", "publishedAt", "language", "authors", "section", "kind");

    private static final String UNKNOWN = "unknown";

    private HitReader() {}

    /** The whole article of a document. */
    static Article article(ObjectNode source) {
        return ArticleEventCodec.article(source.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads {@link #FIELDS}; one that is missing, or written by a newer version, costs no reader the whole answer. */
    static SearchHit hit(Hit<ObjectNode> hit, Sort sort) {
        ObjectNode source = source(hit);
        JsonNode publisher = source.path("source");
        String publisherId = publisher.path("id").stringValue(UNKNOWN);
        return new SearchHit(
                source.path("id").stringValue(String.valueOf(hit.id())),
                Highlights.title(hit.highlight(), source.path("title").stringValue("")),
                Highlights.snippets(hit.highlight()),
                source.path("url").stringValue(""),
                new Article.Publisher(
                        publisherId,
                        publisher.path("name").stringValue(publisherId),
                        publisher.path("host").stringValue(publisherId),
                        text(publisher.path("country"))),
                time(source.path("publishedAt")),
                Instant.ofEpochMilli(date(hit, sort)),
                text(source.path("language")),
                source.path("authors")
                        .valueStream()
                        .map(author -> author.path("name").stringValue(""))
                        .filter(name -> !name.isBlank())
                        .toList(),
                text(source.path("section")),
                kind(source.path("kind").stringValue("")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }

    private static @Nullable OffsetDateTime time(JsonNode node) {
        try {
            return node.isString() ? OffsetDateTime.parse(node.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Article.Kind kind(String name) {
        return Arrays.stream(Article.Kind.values())
                .filter(kind -> WireNames.of(kind).equals(name))
                .findFirst()
                .orElse(Article.Kind.ARTICLE);
    }

    /** As Elasticsearch reads it, in milliseconds since 1970. */
    private static long date(Hit<ObjectNode> hit, Sort sort) {
        return hit.sort().get(sort == Sort.RELEVANCE ? 1 : 0).longValue();
    }

    /** Where the page behind this hit begins. */
    static Cursor cursor(SearchRequest request, Hit<ObjectNode> last, long position) {
        List<FieldValue> sort = last.sort();
        boolean scored = request.sort() == Sort.RELEVANCE;
        double score = scored ? sort.getFirst().doubleValue() : 0;
        return new Cursor(
                request.sort(),
                position,
                score,
                date(last, request.sort()),
                sort.getLast().stringValue());
    }

    private static ObjectNode source(Hit<ObjectNode> hit) {
        ObjectNode source = hit.source();
        if (source == null) {
            throw new IllegalStateException("A hit without its source: " + hit.id());
        }
        return source;
    }
}
