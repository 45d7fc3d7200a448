package dev.courant.indexer.consume;

import dev.courant.events.ArticleEvent;
import dev.courant.events.DeadLetter;

/** A record in the {@link Backlog}: an event to be written, or one for the DLQ. */
public sealed interface Entry {
    /** The record as it was read. */
    Incoming record();

    /** To be written into the index. */
    record Usable(Incoming record, ArticleEvent event) implements Entry {}

    /** To be kept in the DLQ. */
    record Unusable(Incoming record, DeadLetter letter) implements Entry {}
}
