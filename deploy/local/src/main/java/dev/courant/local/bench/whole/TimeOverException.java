package dev.courant.local.bench.whole;

import dev.courant.local.console.UserError;

/** A step was not over in the time that measuring may take. */
final class TimeOverException extends UserError {
    private static final long serialVersionUID = 1;

    TimeOverException(String message) {
        super(message);
    }
}
