package dev.courant.indexer.reference;

import dev.courant.indexer.search.ArticleSearch;
import dev.courant.indexer.search.SearchParameters;
import dev.courant.indexer.search.SearchParameters.Parsed;
import dev.courant.indexer.search.SearchUnavailableException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An article that there is, for the reference to try. */
@Singleton
final class NewestArticle {
    private final ArticleSearch articles;

    NewestArticle(ArticleSearch articles) {
        this.articles = articles;
    }

    /** Its id; nothing if there is none, or none can be had: the reference can be read without the index. */
    Optional<String> id() {
        if (!(SearchParameters.parse(Map.of("size", List.of("1"))) instanceof Parsed.Valid(var request))) {
            return Optional.empty();
        }
        try {
            return articles.search(request).hits().stream().map(hit -> hit.id()).findFirst();
        } catch (SearchUnavailableException e) {
            return Optional.empty();
        }
    }
}
