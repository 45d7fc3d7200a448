package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.courant.indexer.index.ArticleDocument;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.Facets.Interval;
import dev.courant.indexer.search.SearchRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Facets as aggregations over what the query finds in its period: see {@link Facets}. */
final class FacetAggregations {
    private static final String SOURCES = "sources";
    private static final String LANGUAGES = "languages";
    private static final String DATES = "dates";
    private static final String COUNTS = "counts";
    private static final String NAME = "name";
    private static final int MAX_SOURCES = 50;
    private static final int MAX_LANGUAGES = 30;
    private static final Duration LONGEST_BY_DAY = Duration.ofDays(62);
    private static final Duration LONGEST_BY_MONTH = Duration.ofDays(366 * 5);

    private FacetAggregations() {}

    static Map<String, Aggregation> of(Filters filters, Interval interval) {
        Aggregation names =
                Aggregation.of(a -> a.terms(t -> t.field("source.name.exact").size(1)));
        Aggregation sources = Aggregation.of(
                a -> a.terms(t -> t.field("source.id").size(MAX_SOURCES)).aggregations(NAME, names));
        Aggregation languages =
                Aggregation.of(a -> a.terms(t -> t.field("language").size(MAX_LANGUAGES)));
        Aggregation dates = Aggregation.of(a -> a.dateHistogram(h -> h.field(ArticleDocument.DATE)
                .calendarInterval(calendar(interval))
                .minDocCount(1)));
        return Map.of(
                SOURCES, under(filters.languages(), sources),
                LANGUAGES, under(filters.sources(), languages),
                DATES, under(filters.choices(), dates));
    }

    /** The finest that keeps the buckets of a period few enough to look at. */
    static Interval interval(SearchRequest request) {
        if (request.from() == null) {
            return Interval.MONTH;
        }
        Instant to = request.to() == null ? Instant.now() : request.to();
        Duration period = Duration.between(request.from(), to);
        if (period.compareTo(LONGEST_BY_DAY) <= 0) {
            return Interval.DAY;
        }
        return period.compareTo(LONGEST_BY_MONTH) <= 0 ? Interval.MONTH : Interval.YEAR;
    }

    static Facets read(Map<String, Aggregate> aggregates, Interval interval) {
        // Where no index is yet, no shard counted anything.
        if (aggregates.isEmpty()) {
            return new Facets(List.of(), List.of(), interval, List.of());
        }
        return new Facets(
                terms(aggregates, SOURCES).stream()
                        .map(FacetAggregations::source)
                        .toList(),
                terms(aggregates, LANGUAGES).stream()
                        .map(bucket -> new Facets.LanguageCount(bucket.key().stringValue(), bucket.docCount()))
                        .toList(),
                interval,
                counts(aggregates, DATES).dateHistogram().buckets().array().stream()
                        .map(bucket -> new Facets.DateCount(day(bucket.key()), bucket.docCount()))
                        .toList());
    }

    private static Aggregation under(Query filter, Aggregation counts) {
        return Aggregation.of(a -> a.filter(filter).aggregations(COUNTS, counts));
    }

    private static Aggregate counts(Map<String, Aggregate> aggregates, String facet) {
        return Aggregates.named(
                COUNTS, Aggregates.named(facet, aggregates).filter().aggregations());
    }

    private static List<StringTermsBucket> terms(Map<String, Aggregate> aggregates, String facet) {
        return counts(aggregates, facet).sterms().buckets().array();
    }

    private static Facets.SourceCount source(StringTermsBucket bucket) {
        String id = bucket.key().stringValue();
        List<StringTermsBucket> names =
                Aggregates.named(NAME, bucket.aggregations()).sterms().buckets().array();
        String name = names.isEmpty() ? id : names.getFirst().key().stringValue();
        return new Facets.SourceCount(id, name, bucket.docCount());
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static CalendarInterval calendar(Interval interval) {
        return switch (interval) {
            case DAY -> CalendarInterval.Day;
            case MONTH -> CalendarInterval.Month;
            case YEAR -> CalendarInterval.Year;
        };
    }
}
