package dev.courant.crawler.frontier;

/** Learns what a frontier does, to count it. Called under the frontier's lock: must be quick and never fail. */
public interface FrontierListener {
    /**
     * More or fewer pages of a source are known here: one was heard of, or all that a part of the frontier knows came here
     * or went to another instance.
     */
    default void known(String sourceId, int change) {}

    /** A page was heard of for the first time. */
    void discovered(String sourceId);

    /** The first visit of a page is over. */
    void ended(String sourceId, Outcome outcome);

    /** A further visit of a page that was published is over. */
    void revisited(String sourceId, Outcome outcome);

    /** A list was read, or could not be. */
    void polled(String sourceId, PollTask.Kind kind, Outcome outcome);

    /** Nobody counts. */
    FrontierListener NONE = new FrontierListener() {
        @Override
        public void discovered(String sourceId) {}

        @Override
        public void ended(String sourceId, Outcome outcome) {}

        @Override
        public void revisited(String sourceId, Outcome outcome) {}

        @Override
        public void polled(String sourceId, PollTask.Kind kind, Outcome outcome) {}
    };
}
