package dev.courant.local.imports;

import dev.courant.events.Page;

/** What a WARC file yields, one after the other; records that are no responses are passed over. */
sealed interface WarcEntry {
    /** A response with HTML. */
    record Usable(Page page) implements WarcEntry {}

    /**
     * A response that makes no page.
     *
     * @param record its URL, else its id, as far as either can be read
     */
    record Skipped(String record, SkipReason reason, String detail) implements WarcEntry {}

    /** The file cannot be read further: cut off, or no WARC at all. Nothing follows. */
    record Broken(String detail) implements WarcEntry {}
}
