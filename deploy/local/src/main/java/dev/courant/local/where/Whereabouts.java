package dev.courant.local.where;

import dev.courant.local.index.IndexedDocument;
import dev.courant.local.where.Finding.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All that is known of a URL.
 *
 * @param requested as the user wrote it
 * @param url in the one spelling that the crawler gives it
 * @param articleId of the article that it would be
 * @param frontier the crawler's own answer; null if it cannot say
 * @param frontierSilence why it cannot say; null if it can
 * @param findings records in Kafka, by topic, oldest first
 * @param index documents in Elasticsearch
 */
record Whereabouts(
        String requested,
        String url,
        String articleId,
        @Nullable JsonNode frontier,
        @Nullable String frontierSilence,
        List<Finding> findings,
        List<IndexedDocument> index) {

    Whereabouts {
        findings = List.copyOf(findings);
        index = List.copyOf(index);
    }

    /** Whether anything at all knows of it. */
    boolean isKnown() {
        return isInFrontier() || !findings.isEmpty() || !index.isEmpty();
    }

    boolean isInFrontier() {
        return frontier != null && frontier.path("known").asBoolean(false);
    }

    /** The frontier's value of that name; empty if there is none. */
    Optional<String> frontier(String name) {
        return Optional.ofNullable(frontier).map(answer -> answer.path(name).asString(null));
    }

    List<Finding> of(Kind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    /** What became last of the newest page that has come to an end. */
    Optional<Finding> newestEnd() {
        return findings.stream()
                .filter(finding -> finding.kind() != Kind.PAGE)
                // A dead letter has the time of its original, and came behind it: of equals the last counts.
                .reduce((one, next) -> at(next).isBefore(at(one)) ? one : next);
    }

    private static Instant at(Finding finding) {
        return finding.fetchedAt() == null ? Instant.EPOCH : finding.fetchedAt();
    }
}
