package dev.courant.indexer.api;

import dev.courant.events.Article;
import dev.courant.events.WireNames;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.Excerpt;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchResult;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a search's answer.
 *
 * @param took milliseconds that the index needed
 * @param next for the parameter {@code after}; absent behind the last page
 */
record SearchAnswer(
        long total,
        long took,
        List<HitJson> hits,
        FacetsJson facets,
        @Nullable String next) {

    /**
     * A hit.
     *
     * @param title as it stands
     * @param titleHtml escaped, finds in {@code <mark>}
     * @param snippets HTML likewise
     */
    record HitJson(
            String id,
            String title,
            String titleHtml,
            List<String> snippets,
            String url,
            Article.Publisher source,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String language,
            List<String> authors,
            @Nullable String section,
            String kind) {
        static HitJson of(SearchHit hit) {
            return new HitJson(
                    hit.id(),
                    hit.title().text(),
                    hit.title().html(),
                    hit.snippets().stream().map(Excerpt::html).toList(),
                    hit.url(),
                    hit.source(),
                    hit.publishedAt(),
                    hit.language(),
                    hit.authors(),
                    hit.section(),
                    WireNames.of(hit.kind()));
        }
    }

    /** How the finds are spread. */
    record FacetsJson(List<Facets.SourceCount> sources, List<Facets.LanguageCount> languages, DatesJson dates) {}

    /** The dates' histogram; days without articles are left out. */
    record DatesJson(String interval, List<DateJson> buckets) {}

    /** A bucket of it. */
    record DateJson(LocalDate from, long count) {}

    static SearchAnswer of(SearchResult result) {
        Cursor next = result.next();
        return new SearchAnswer(
                result.total(),
                result.took().toMillis(),
                result.hits().stream().map(HitJson::of).toList(),
                facets(result.facets()),
                next == null ? null : next.text());
    }

    private static FacetsJson facets(Facets facets) {
        List<DateJson> buckets = facets.dates().stream()
                .map(bucket -> new DateJson(bucket.from(), bucket.count()))
                .toList();
        return new FacetsJson(
                facets.sources(), facets.languages(), new DatesJson(WireNames.of(facets.interval()), buckets));
    }
}
