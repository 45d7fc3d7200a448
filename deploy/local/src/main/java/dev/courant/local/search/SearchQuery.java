package dev.courant.local.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is looked for: the parameters of {@code GET /api/v1/articles} that a terminal offers. */
public record SearchQuery(
        String text,
        @Nullable Integer size,
        @Nullable String language,
        @Nullable String source) {

    /** The query alone, with the API's own defaults for all else. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, null, null, null);
    }

    String path() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("q", text);
        put(parameters, "size", size);
        put(parameters, "language", language);
        put(parameters, "source", source);
        return "/api/v1/articles?"
                + parameters.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encode(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }
}
