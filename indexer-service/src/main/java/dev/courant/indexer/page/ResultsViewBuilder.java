package dev.courant.indexer.page;

import dev.courant.indexer.search.Cursor;
import dev.courant.indexer.search.SearchHit;
import dev.courant.indexer.search.SearchParameters;
import dev.courant.indexer.search.SearchRequest;
import dev.courant.indexer.search.SearchResult;
import dev.courant.indexer.search.Sort;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the view of one result. */
final class ResultsViewBuilder {
    private static final Map<Sort, String> SORTS =
            Map.of(Sort.RELEVANCE, "Best match", Sort.NEWEST, "Newest", Sort.OLDEST, "Oldest");

    private final Address address;
    private final ReaderFormats formats;
    private final LocalDate today;

    ResultsViewBuilder(Address address, ReaderFormats formats, LocalDate today) {
        this.address = address;
        this.formats = formats;
        this.today = today;
    }

    /** What was asked for could not be: the search field stays, with the reasons. */
    ResultsView refused(String text, List<String> problems) {
        return new ResultsView(text, "", List.of(), problems, List.of(), List.of(), List.of(), List.of(), null, null);
    }

    ResultsView found(SearchRequest request, SearchResult result) {
        FacetViews facets = new FacetViews(address, formats, today);
        Cursor next = result.next();
        return new ResultsView(
                request.text(),
                summary(request, result),
                kept(),
                List.of(),
                facets.chips(request, result.facets()),
                sorts(request.sort()),
                result.hits().stream().map(this::hit).toList(),
                facets.facets(request, result.facets()),
                request.after() == null ? null : address.without("after").toString(),
                next == null ? null : address.with("after", next.text()).toString());
    }

    private String summary(SearchRequest request, SearchResult result) {
        long before = request.after() == null ? 0 : request.after().position();
        String count = formats.number(result.total()) + (result.total() == 1 ? " article" : " articles");
        String range = before == 0
                ? count
                : formats.number(before + 1) + "–"
                        + formats.number(before + result.hits().size()) + " of " + count;
        return range + " in " + formats.seconds(result.took()) + " seconds";
    }

    private List<ResultsView.Field> kept() {
        List<ResultsView.Field> fields = new ArrayList<>();
        address.without("q")
                .parameters()
                .forEach((name, values) -> values.forEach(value -> fields.add(new ResultsView.Field(name, value))));
        return fields;
    }

    private List<ResultsView.Choice> sorts(Sort chosen) {
        List<ResultsView.Choice> choices = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            String href = address.with("sort", SearchParameters.nameOf(sort)).toString();
            choices.add(new ResultsView.Choice(SORTS.getOrDefault(sort, ""), href, sort == chosen, ""));
        }
        return choices;
    }

    private ResultsView.Hit hit(SearchHit hit) {
        OffsetDateTime published = hit.publishedAt();
        boolean dated = published != null && published.toInstant().equals(hit.date());
        OffsetDateTime shown =
                published != null && dated ? published : hit.date().atOffset(ZoneOffset.UTC);
        String day = formats.day(shown.toLocalDate());
        String tag = hit.language();
        return new ResultsView.Hit(
                "/articles/" + hit.id(),
                hit.title(),
                hit.snippets(),
                hit.source().name(),
                dated ? day : "seen " + day,
                shown.toString(),
                dated ? "By the newspaper's clock, " + ReaderFormats.clock(shown) : ReaderFormats.clock(shown),
                tag,
                tag == null ? "" : ReaderFormats.language(tag),
                String.join(", ", hit.authors()));
    }
}
