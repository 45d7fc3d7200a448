package dev.courant.local.demo;

import dev.courant.local.index.IndexedArticle;
import dev.courant.local.newspapers.ExpectedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether the index holds exactly the articles of the sample newspapers: by id, title and time of publication. */
public final class IndexComparison {
    private IndexComparison() {}

    /** One line for each article that is missing, unexpected, there twice, or different in a field; none if all is right. */
    public static List<String> differences(Collection<ExpectedArticle> expected, Collection<IndexedArticle> indexed) {
        Map<String, IndexedArticle> rest = new HashMap<>();
        List<String> differences = new ArrayList<>();
        for (IndexedArticle article : indexed) {
            if (rest.put(article.id(), article) != null) {
                differences.add("twice: " + article.id() + " " + article.title());
            }
        }
        for (ExpectedArticle article : expected) {
            compare(article, rest.remove(article.id()), differences);
        }
        rest.values().forEach(article -> differences.add("unexpected: " + article.id() + " " + article.title()));
        return differences;
    }

    private static void compare(ExpectedArticle expected, @Nullable IndexedArticle indexed, List<String> differences) {
        if (indexed == null) {
            differences.add("missing: " + expected.canonicalUrl() + " " + expected.title());
            return;
        }
        compare(expected, "title", expected.title(), indexed.title(), differences);
        Instant publishedAt = expected.publishedAt().toInstant();
        compare(expected, "publishedAt", publishedAt, indexed.publishedAt(), differences);
    }

    private static void compare(
            ExpectedArticle article, String field, Object expected, @Nullable Object actual, List<String> differences) {
        if (!Objects.equals(expected, actual)) {
            differences.add(
                    "different: " + article.canonicalUrl() + " " + field + " is " + actual + ", not " + expected);
        }
    }
}
