package dev.courant.indexer.index.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.courant.indexer.index.WriteOutcome;
import java.util.Set;

/** Judges the items of a bulk response one by one. */
final class BulkItems {
    /**
     * 400s that speak of the cluster, not of the document: too many shards for one more index, or an index that an
     * operator closed. Taking them for the document's fault would move a whole topic into its DLQ.
     */
    private static final Set<String> CLUSTER_TROUBLES = Set.of("validation_exception", "index_closed_exception");

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int CONTENT_TOO_LARGE = 413;

    private BulkItems() {}

    /** 401, 403 and 404 are the cluster's troubles as well: rights, write blocks, indices that may not be made. */
    static WriteOutcome outcome(BulkResponseItem item) {
        ErrorCause error = item.error();
        if (error == null) {
            return new WriteOutcome.Written();
        }
        String reason = item.status() + " " + describe(error);
        return switch (item.status()) {
            case CONFLICT -> new WriteOutcome.Stale();
            case BAD_REQUEST ->
                CLUSTER_TROUBLES.contains(error.type())
                        ? new WriteOutcome.Unavailable(reason)
                        : new WriteOutcome.Refused(reason);
            case CONTENT_TOO_LARGE -> new WriteOutcome.Refused(reason);
            default -> new WriteOutcome.Unavailable(reason);
        };
    }

    /** The type and the reason, with those of the causes behind them: what an operator needs to mend a document. */
    private static String describe(ErrorCause error) {
        String text = error.type() + ": " + error.reason();
        ErrorCause cause = error.causedBy();
        return cause == null ? text : text + "; " + describe(cause);
    }
}
