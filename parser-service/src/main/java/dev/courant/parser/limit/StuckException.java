package dev.courant.parser.limit;

/** A page was not done when its time was long up, and did not notice either. */
public final class StuckException extends RuntimeException {
    private final String where;

    StuckException(String message, String where) {
        super(message);
        this.where = where;
    }

    /** The frames in which it was stuck, innermost first: what whoever mends it needs to know. */
    public String where() {
        return where;
    }
}
