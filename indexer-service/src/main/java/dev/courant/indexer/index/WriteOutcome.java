package dev.courant.indexer.index;

/** What became of one event that was given to {@link ArticleIndex#write}. */
public sealed interface WriteOutcome {
    /** Acknowledged: it survives a crash of the index. */
    record Written() implements WriteOutcome {}

    /** Something newer is kept already. */
    record Stale() implements WriteOutcome {}

    /** The document will never be taken as it is; a retry would not help. */
    record Refused(String reason) implements WriteOutcome {}

    /** Not written, through no fault of the document; to be tried again. */
    record Unavailable(String reason) implements WriteOutcome {}
}
