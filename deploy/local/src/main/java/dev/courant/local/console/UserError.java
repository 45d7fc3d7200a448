package dev.courant.local.console;

/** Something that the person at the terminal can put right; the message says how, and no stack trace is shown. */
public class UserError extends RuntimeException {
    public UserError(String message) {
        super(message);
    }

    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
