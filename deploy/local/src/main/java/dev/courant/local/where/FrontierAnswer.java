package dev.courant.local.where;

import tools.jackson.databind.JsonNode;

/** What came of asking the crawler. */
sealed interface FrontierAnswer {
    /** It answered: what {@code GET /api/v1/frontier} gives. */
    record Given(JsonNode json) implements FrontierAnswer {}

    /**
     * It cannot say.
     *
     * @param why half a sentence
     */
    record Silent(String why) implements FrontierAnswer {}
}
