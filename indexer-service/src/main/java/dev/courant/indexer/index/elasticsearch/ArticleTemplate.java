package dev.courant.indexer.index.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The index template, put together of two resources: {@code articles-template.json}, and the rules that make Traditional
 * Chinese characters the Simplified ones that they are searched as.
 *
 * @param version rises with every change; an older template never takes a newer one's place
 * @param json the body of {@code PUT _index_template/courant-articles}
 */
public record ArticleTemplate(long version, String json) {
    /** The template's name in Elasticsearch. */
    public static final String NAME = "courant-articles";

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The template of this release. */
    public static ArticleTemplate load() {
        ObjectNode template = (ObjectNode) JSON.readTree(resource("articles-template.json"));
        ArrayNode rules = (ArrayNode) template.at("/template/settings/analysis/char_filter/traditional_to_simplified")
                .required("mappings");
        traditionalToSimplified().forEach(rules::add);
        return new ArticleTemplate(template.required("version").longValue(), template.toString());
    }

    /** Rules such as {@code 質=>质}, in the syntax of the {@code mapping} character filter. */
    static List<String> traditionalToSimplified() {
        return resource("traditional-to-simplified.txt").lines().toList();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ArticleTemplate.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
