package dev.courant.indexer.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterType;
import dev.courant.indexer.search.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which fields show their finds, and how they are read back. */
final class Highlights {
    private static final String TITLE = "title";
    private static final String BODY = "body.text";

    /** What a stemmed sub-field found is shown in its parent. */
    private static final String ENGLISH = ".english";

    /** In the order in which a reader should see them. */
    private static final List<String> TEXTS = List.of(BODY, "summary", "subtitles", "images.caption");

    private static final int SNIPPETS = 2;
    private static final int SNIPPET_CHARS = 160;

    /** Below the index's own limit of a million, beyond which a long text would fail the whole search. */
    private static final int MAX_ANALYZED_CHARS = 900_000;

    private Highlights() {}

    static Highlight request() {
        return Highlight.of(h -> h.type(HighlighterType.Unified)
                .preTags(String.valueOf(Excerpt.MARK_START))
                .postTags(String.valueOf(Excerpt.MARK_END))
                .maxAnalyzedOffset(MAX_ANALYZED_CHARS)
                .fields(TITLE, f -> f.numberOfFragments(0).matchedFields(TITLE, TITLE + ENGLISH))
                .fields(
                        BODY,
                        f -> snippets(f).matchedFields(BODY, BODY + ENGLISH).noMatchSize(SNIPPET_CHARS))
                .fields("summary", f -> snippets(f).matchedFields("summary", "summary" + ENGLISH))
                .fields("subtitles", f -> snippets(f).matchedFields("subtitles", "subtitles" + ENGLISH))
                .fields("images.caption", Highlights::snippets));
    }

    static Excerpt title(Map<String, List<String>> highlights, String title) {
        List<String> marked = highlights.getOrDefault(TITLE, List.of());
        return marked.isEmpty() ? Excerpt.plain(title) : Excerpt.of(marked.getFirst());
    }

    /**
     * The body's beginning, which comes where nothing was found in it, gives way to what was found elsewhere; a summary that
     * repeats the body is shown once.
     */
    static List<Excerpt> snippets(Map<String, List<String>> highlights) {
        List<Excerpt> all = new ArrayList<>();
        for (String field : TEXTS) {
            highlights.getOrDefault(field, List.of()).forEach(text -> all.add(Excerpt.of(text)));
        }
        List<Excerpt> found =
                all.stream().filter(Highlights::hasFind).distinct().toList();
        return (found.isEmpty() ? all : found)
                .stream().limit(found.isEmpty() ? 1 : SNIPPETS).toList();
    }

    private static boolean hasFind(Excerpt excerpt) {
        return excerpt.segments().stream().anyMatch(Excerpt.Segment::found);
    }

    private static HighlightField.Builder snippets(HighlightField.Builder field) {
        return field.numberOfFragments(SNIPPETS).fragmentSize(SNIPPET_CHARS);
    }
}
