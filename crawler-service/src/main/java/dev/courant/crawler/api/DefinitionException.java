package dev.courant.crawler.api;

import dev.courant.events.InvalidEventException;

/** A definition that somebody sent is wrong (400). */
final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    DefinitionException(InvalidEventException cause) {
        super(cause.field() + " " + cause.problem(), cause);
        field = cause.field();
    }

    /** The first field at fault. */
    String field() {
        return field;
    }
}
