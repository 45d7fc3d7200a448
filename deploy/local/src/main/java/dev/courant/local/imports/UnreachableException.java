package dev.courant.local.imports;

import java.io.IOException;

/** An archive's bytes cannot be had, now or at all; that says nothing of what is in them. */
final class UnreachableException extends IOException {
    private static final long serialVersionUID = 1;

    UnreachableException(String message) {
        super(message);
    }

    UnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
