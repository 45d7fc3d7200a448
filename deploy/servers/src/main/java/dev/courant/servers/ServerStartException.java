package dev.courant.servers;

/** A server or service did not start; the message says why, with the end of its log, and what to do where we know. */
public final class ServerStartException extends RuntimeException {
    public ServerStartException(String message) {
        super(message);
    }

    public ServerStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
