package dev.courant.crawler.survey;

import dev.courant.crawler.fetch.FetchResult.AnswerHeaders;

/** What came of asking for a URL, redirects followed. */
sealed interface Visit {
    /**
     * There is something to read.
     *
     * @param url where it was found in the end
     */
    record Content(String url, AnswerHeaders headers, byte[] body) implements Visit {}

    /**
     * There is not.
     *
     * @param reason as it follows on the URL in a sentence
     */
    record Nothing(Why why, String reason) implements Visit {}

    enum Why {
        /** No answer at all. */
        NO_ANSWER,
        /** An answer that is an error. */
        ERROR_STATUS,
        DISALLOWED,
        /** Not asked for: the survey's limits are reached. */
        SPENT
    }
}
