package dev.courant.indexer.api;

import dev.courant.events.Article;
import dev.courant.events.WireNames;
import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.Excerpt;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param total how many articles match, exactly
 * @param took milliseconds that the index needed
 * @param hits the articles of this page
 * @param facets how all that was found is spread
 * @param next for the parameter {@code after}; absent behind the last page
 */
record SearchAnswer(
        long total,
        long took,
        List<HitJson> hits,
        FacetsJson facets,
        @Schema(nullable = false) @Nullable String next) {

    /**
     * An article that was found.
     *
     * @param id for {@code /api/v1/articles/{id}}
     * @param title as it stands
     * @param titleHtml the title as safe HTML, with what was found in {@code mark} elements
     * @param snippets the best places of the text, as HTML likewise
     * @param url of the article at its newspaper
     * @param source the newspaper
     * @param publishedAt at the newspaper's clock; absent where the page does not tell
     * @param language BCP 47, with script where a language has several: {@code en}, {@code zh-Hant}
     * @param authors their names, in the order of the page
     * @param section the newspaper's section
     * @param kind what sort of piece it is
     */
    @Schema(name = "Hit")
    record HitJson(
            String id,
            String title,
            String titleHtml,
            List<String> snippets,
            String url,
            SourceJson source,
            @Schema(nullable = false) @Nullable OffsetDateTime publishedAt,
            @Schema(nullable = false) @Nullable String language,
            List<String> authors,
            @Schema(nullable = false) @Nullable String section,

            @Schema(
                    type = "string",
                    allowableValues = {"article", "opinion", "liveBlog", "video", "gallery"})
            String kind) {
        static HitJson of(SearchHit hit) {
            return new HitJson(
                    hit.id(),
                    hit.title().text(),
                    hit.title().html(),
                    hit.snippets().stream().map(Excerpt::html).toList(),
                    hit.url(),
                    SourceJson.of(hit.source()),
                    hit.publishedAt(),
                    hit.language(),
                    hit.authors(),
                    hit.section(),
                    WireNames.of(hit.kind()));
        }
    }

    /**
     * A newspaper.
     *
     * @param id for the parameter {@code source}
     * @param name as readers know it
     * @param host of its pages
     * @param country ISO 3166-1 alpha-2
     */
    @Schema(name = "Source")
    record SourceJson(
            String id,
            String name,
            String host,
            @Schema(nullable = false) @Nullable String country) {
        static SourceJson of(Article.Publisher source) {
            return new SourceJson(source.id(), source.name(), source.host(), source.country());
        }
    }

    static SearchAnswer of(SearchResult result) {
        Cursor next = result.next();
        return new SearchAnswer(
                result.total(),
                result.took().toMillis(),
                result.hits().stream().map(HitJson::of).toList(),
                FacetsJson.of(result.facets()),
                next == null ? null : next.text());
    }
}
