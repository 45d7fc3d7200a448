package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.search.SearchQuery;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Queries in Elasticsearch's terms. Each word may match in another field; that is why they are not one multi-match.
 */
final class QueryTranslation {
    /** A find in the headline says most of what a piece is about. */
    private static final List<String> TEXT_FIELDS = List.of(
            "title^4",
            "subtitles^2",
            "authors.name^2",
            "keywords^1.5",
            "summary^1.5",
            "body.text",
            "section",
            "source.name",
            "images.caption^0.5");

    /** Below the same word as it stands. */
    private static final List<String> ENGLISH_FIELDS =
            List.of("title.english^3", "subtitles.english^1.5", "summary.english", "body.text.english^0.7");

    private static final List<String> WORD_FIELDS =
            Stream.of(TEXT_FIELDS, ENGLISH_FIELDS).flatMap(List::stream).toList();

    /**
     * How many bigrams of a run of Chinese must be there. It is written without spaces, so a run may be a word or half a
     * sentence: up to three bigrams (four characters) are all needed, of more a quarter may be missing. What has them in
     * order comes first by {@link #IN_ORDER}.
     */
    private static final String BIGRAMS_NEEDED = "3<75%";

    private static final float IN_ORDER = 2f;

    /** The best field decides, others that match too help a little. */
    private static final double TIE_BREAKER = 0.2;

    /** Added to a score that is mostly between 5 and 30: enough to put the newer of two like pieces first, no more. */
    private static final float RECENCY = 0.6f;

    private QueryTranslation() {}

    static Query of(SearchQuery query) {
        return switch (query) {
            case SearchQuery.All _ -> Query.of(q -> q.matchAll(m -> m));
            case SearchQuery.Word(String text) -> word(text);
            case SearchQuery.Phrase(String text) -> phrase(text, 1f);
            case SearchQuery.Not(SearchQuery excluded) -> bool(b -> b.mustNot(of(excluded)));
            case SearchQuery.And(List<SearchQuery> parts) -> bool(b -> parts.forEach(part -> clause(b, part)));
            case SearchQuery.Or(List<SearchQuery> choices) ->
                bool(b -> b.should(choices.stream().map(QueryTranslation::of).toList())
                        .minimumShouldMatch("1"));
        };
    }

    /**
     * A query with the newer of two equally good articles first. The time is that of the day, so that the scores are the
     * same from one page of a result to the next.
     */
    static Query newerFirst(Query query) {
        return bool(b -> b.must(query)
                .should(s -> s.distanceFeature(d -> d.date(date -> date.field(ArticleDocument.DATE)
                        .origin("now/d")
                        .pivot(Time.of(t -> t.time("30d")))
                        .boost(RECENCY)))));
    }

    private static void clause(BoolQuery.Builder bool, SearchQuery part) {
        if (part instanceof SearchQuery.Not(SearchQuery excluded)) {
            bool.mustNot(of(excluded));
        } else {
            bool.must(of(part));
        }
    }

    private static Query word(String text) {
        if (Scripts.isWrittenWithoutSpaces(text)) {
            return bool(b -> b.must(bigrams(text)).should(phrase(text, IN_ORDER)));
        }
        return Scripts.isOneWord(text) ? anyForm(text) : phrase(text, 1f);
    }

    private static Query bigrams(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(TEXT_FIELDS)
                .type(TextQueryType.BestFields)
                .tieBreaker(TIE_BREAKER)
                .minimumShouldMatch(BIGRAMS_NEEDED)));
    }

    private static Query anyForm(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(WORD_FIELDS)
                .type(TextQueryType.BestFields)
                .tieBreaker(TIE_BREAKER)
                .operator(Operator.And)));
    }

    private static Query phrase(String text, float boost) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(TEXT_FIELDS)
                .type(TextQueryType.Phrase)
                .tieBreaker(TIE_BREAKER)
                .boost(boost)));
    }

    private static Query bool(Consumer<BoolQuery.Builder> clauses) {
        BoolQuery.Builder builder = new BoolQuery.Builder();
        clauses.accept(builder);
        return new Query(builder.build());
    }
}
