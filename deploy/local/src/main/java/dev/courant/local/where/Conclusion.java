package dev.courant.local.where;

import dev.courant.local.index.IndexedDocument;
import dev.courant.local.where.Finding.Kind;
import java.util.Optional;

/** What all of it comes to, in one sentence; the last stage that knows of the URL has the say. */
final class Conclusion {
    private Conclusion() {}

    static String of(Whereabouts whereabouts) {
        return fromIndex(whereabouts)
                .or(() -> whereabouts.newestEnd().map(Conclusion::fromEnd))
                .or(() -> fromPage(whereabouts))
                .or(() -> fromFrontier(whereabouts))
                .orElseGet(() -> fromNobody(whereabouts));
    }

    private static Optional<String> fromIndex(Whereabouts whereabouts) {
        return whereabouts.index().stream()
                .findFirst()
                .map(document -> document.removedAt() == null
                        ? "It is in the index" + since(document) + "." + later(whereabouts, document)
                        : removed(whereabouts, document) + later(whereabouts, document));
    }

    private static String removed(Whereabouts whereabouts, IndexedDocument document) {
        return whereabouts.frontier("outcome").filter("takenDown"::equals).isPresent()
                ? "It was taken down by hand at " + document.removedAt() + ", and does not come back."
                : "It was removed from the index: its page was gone at " + document.removedAt() + ".";
    }

    private static String since(IndexedDocument document) {
        return document.firstSeenAt() == null
                ? ", as fetched at " + document.fetchedAt()
                : ", first seen at " + document.firstSeenAt() + " and last fetched at " + document.fetchedAt();
    }

    /** What came after it is worth saying: an article stays in the index when a later visit makes nothing of its page. */
    private static String later(Whereabouts whereabouts, IndexedDocument document) {
        return whereabouts
                .newestEnd()
                .filter(end -> end.fetchedAt() != null && end.fetchedAt().isAfter(document.fetchedAt()))
                .map(end -> " A later visit: " + fromEnd(end))
                .orElse("");
    }

    private static String fromEnd(Finding end) {
        return switch (end.kind()) {
            case ARTICLE -> "It was parsed, and the indexer has not indexed it yet; see its lag in `./courant status`.";
            case REMOVAL -> "It is gone (" + end.text() + "), which the indexer has not been told yet.";
            case REJECTION -> "Rejected: " + end.text() + ".";
            case DEAD_LETTER -> "It could not be used: " + end.text() + ". It lies in " + place(end) + ".";
            case UNREADABLE, PAGE ->
                "There is a record that nobody can read in " + place(end) + ": " + end.text() + ".";
        };
    }

    private static Optional<String> fromPage(Whereabouts whereabouts) {
        return whereabouts.of(Kind.PAGE).stream()
                .reduce((_, newest) -> newest)
                .map(page -> "It was fetched at " + page.fetchedAt() + " (" + page.text()
                        + "), and the parser has not come to it yet; see its lag in `./courant status`.");
    }

    private static Optional<String> fromFrontier(Whereabouts whereabouts) {
        if (!whereabouts.isInFrontier()) {
            return Optional.empty();
        }
        String fallback = "The crawler knows it: "
                + whereabouts.frontier("state").orElse("in a state that it does not name") + ".";
        String why = whereabouts.frontier("why").orElse(fallback);
        return Optional.of(whereabouts
                .frontier("movedTo")
                .map(other -> why + " Ask `./courant where " + other + "`.")
                .orElse(why));
    }

    private static String fromNobody(Whereabouts whereabouts) {
        return whereabouts.frontierSilence() == null
                ? "Nobody has heard of it: no feed, sitemap, section page or import has named it."
                : "No page of it was fetched, and the crawler cannot say why: " + whereabouts.frontierSilence() + ".";
    }

    private static String place(Finding finding) {
        return finding.topic() + ", partition " + finding.partition() + ", offset " + finding.offset();
    }
}
