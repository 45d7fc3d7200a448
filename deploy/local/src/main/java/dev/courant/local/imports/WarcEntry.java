package dev.courant.local.imports;

import dev.courant.events.Page;

/** What a WARC file yields, one after the other. */
sealed interface WarcEntry {
    /** A response with HTML. */
    record Usable(Page page) implements WarcEntry {}

    /**
     * A response that makes no page.
     *
     * @param record its URL, else its id, as far as either can be read
     */
    record Skipped(String record, SkipReason reason, String detail) implements WarcEntry {}

    /**
     * A record that is no response.
     *
     * @param type as WARC names it
     */
    record PassedOver(String type) implements WarcEntry {}

    /**
     * Bytes that are no record: damaged, cut off, or no WARC at all.
     *
     * @param behind where they begin; where damage hides that, where the last sound record before them does
     * @param until where records go on; negative if none follows
     */
    record Broken(long behind, long until, String detail) implements WarcEntry {}
}
