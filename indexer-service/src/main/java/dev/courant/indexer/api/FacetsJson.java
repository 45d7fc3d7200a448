package dev.courant.indexer.api;

import dev.courant.events.WireNames;
import dev.courant.indexer.search.Facets;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * How the articles found are spread.
 *
 * @param sources most articles first; counted as if no source were chosen
 * @param languages most articles first; counted as if no language were chosen
 * @param dates the articles found over time
 */
@Schema(name = "Facets")
record FacetsJson(List<SourceCountJson> sources, List<LanguageCountJson> languages, DatesJson dates) {

    /**
     * Articles of one source.
     *
     * @param id for the parameter {@code source}
     * @param name as readers know it
     * @param count how many articles
     */
    @Schema(name = "SourceCount")
    record SourceCountJson(String id, String name, long count) {}

    /**
     * Articles in one language.
     *
     * @param tag BCP 47, for the parameter {@code language}
     * @param count how many articles
     */
    @Schema(name = "LanguageCount")
    record LanguageCountJson(String tag, long count) {}

    /**
     * A histogram by publication.
     *
     * @param interval what a bucket spans
     * @param buckets oldest first; those without articles are left out
     */
    @Schema(name = "Dates")
    record DatesJson(
            @Schema(
                    type = "string",
                    allowableValues = {"day", "month", "year"})
            String interval,

            List<DateCountJson> buckets) {}

    /**
     * Articles of one day, month or year.
     *
     * @param from its first day (UTC)
     * @param count how many articles
     */
    @Schema(name = "DateCount")
    record DateCountJson(LocalDate from, long count) {}

    static FacetsJson of(Facets facets) {
        return new FacetsJson(
                facets.sources().stream()
                        .map(source -> new SourceCountJson(source.id(), source.name(), source.count()))
                        .toList(),
                facets.languages().stream()
                        .map(language -> new LanguageCountJson(language.tag(), language.count()))
                        .toList(),
                dates(facets));
    }

    private static DatesJson dates(Facets facets) {
        return new DatesJson(
                WireNames.of(facets.interval()),
                facets.dates().stream()
                        .map(bucket -> new DateCountJson(bucket.from(), bucket.count()))
                        .toList());
    }
}
