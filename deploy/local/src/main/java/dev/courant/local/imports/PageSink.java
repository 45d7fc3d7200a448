package dev.courant.local.imports;

import dev.courant.events.Page;

/** Where the pages of one archive go. */
interface PageSink extends AutoCloseable {
    /** How far an earlier run has come. */
    Progress begin();

    /** Sends a page; it has arrived when {@link #commit} returns. */
    void send(Page page);

    /**
     * Makes all pages since the last time and the progress visible, or none of it.
     *
     * @throws IllegalStateException if Kafka does not take them
     */
    void commit(Progress progress);

    @Override
    void close();

    /** For a look at what would be sent. */
    static PageSink nowhere() {
        return new PageSink() {
            @Override
            public Progress begin() {
                return Progress.NONE;
            }

            @Override
            public void send(Page page) {}

            @Override
            public void commit(Progress progress) {}

            @Override
            public void close() {}
        };
    }
}
