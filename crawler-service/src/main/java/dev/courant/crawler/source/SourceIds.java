package dev.courant.crawler.source;

import dev.courant.events.InvalidEventException;
import dev.courant.events.Source;
import java.util.Set;

/**
 * Ids that no new source may have, because {@code GET /api/v1/sources/ID} would never show it. Whoever takes a definition
 * in asks; what the topic already holds stays readable, and can be removed.
 */
public final class SourceIds {
    private static final Set<String> PATHS = Set.of("stats");

    private SourceIds() {}

    /**
     * The source itself.
     *
     * @throws InvalidEventException naming the field {@code id} if its id is a path of the API
     */
    public static Source checked(Source source) {
        if (PATHS.contains(source.id())) {
            throw new InvalidEventException(
                    "id", "is a path of the API (GET /api/v1/sources/" + source.id() + "): choose another one");
        }
        return source;
    }
}
