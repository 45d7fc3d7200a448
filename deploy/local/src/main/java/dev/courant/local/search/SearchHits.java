package dev.courant.local.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer of the search API, as far as it is shown at a terminal.
 *
 * @param total how many articles match
 */
public record SearchHits(long total, List<Hit> hits) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One article.
     *
     * @param snippets HTML: escaped text with {@code <mark>} around what matched
     */
    public record Hit(
            String id,
            String title,
            String url,
            String source,
            @Nullable String publishedAt,
            List<String> snippets) {
        public Hit {
            snippets = List.copyOf(snippets);
        }
    }

    static SearchHits parse(String json) {
        JsonNode answer = JSON.readTree(json);
        List<Hit> hits = new ArrayList<>();
        answer.path("hits").forEach(hit -> hits.add(hit(hit)));
        return new SearchHits(answer.path("total").asLong(), List.copyOf(hits));
    }

    private static Hit hit(JsonNode hit) {
        return new Hit(
                hit.path("id").asString(""),
                hit.path("title").asString(""),
                hit.path("url").asString(""),
                hit.path("source").path("name").asString(""),
                hit.path("publishedAt").asString(null),
                texts(hit.path("snippets")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString("")));
        return texts;
    }
}
