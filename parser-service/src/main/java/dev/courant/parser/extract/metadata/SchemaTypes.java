package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** schema.org's types of articles that are of a kind of their own. */
final class SchemaTypes {
    private static final Map<String, Kind> KINDS = Map.of(
            "LiveBlogPosting", Kind.LIVE_BLOG,
            "OpinionNewsArticle", Kind.OPINION,
            "AnalysisNewsArticle", Kind.OPINION,
            "ReviewNewsArticle", Kind.OPINION,
            "CriticReview", Kind.OPINION,
            "Review", Kind.OPINION);

    private SchemaTypes() {}

    /** The kind of a type, by its name or its address; null if it has none. */
    static @Nullable Kind kind(String type) {
        return type.isEmpty() ? null : KINDS.get(type.substring(type.lastIndexOf('/') + 1));
    }
}
