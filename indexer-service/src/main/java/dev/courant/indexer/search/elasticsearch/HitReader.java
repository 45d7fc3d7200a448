package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.courant.events.Article;
import dev.courant.events.ArticleEventCodec;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchRequest;
import dev.courant.indexer.search.Sort;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Elasticsearch's hits to ours. */
final class HitReader {
    private HitReader() {}

    /** The whole article of a document. */
    static Article article(ObjectNode source) {
        return ArticleEventCodec.article(source.toString().getBytes(StandardCharsets.UTF_8));
    }

    static SearchHit hit(Hit<ObjectNode> hit) {
        Article article = article(source(hit));
        return new SearchHit(
                article.id(),
                Highlights.title(hit.highlight(), article.title()),
                Highlights.snippets(hit.highlight()),
                article.url(),
                article.source(),
                article.publishedAt(),
                ArticleDocument.date(article),
                article.language(),
                article.authors().stream().map(Article.Author::name).toList(),
                article.section(),
                article.kind());
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
                sort.get(scored ? 1 : 0).longValue(),
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
