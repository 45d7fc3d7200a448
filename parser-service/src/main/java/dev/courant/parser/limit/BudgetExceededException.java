package dev.courant.parser.limit;

/** A page took more time or memory, or holds more markup, than a page may; the next one is not affected. */
public final class BudgetExceededException extends RuntimeException {
    private final Limit limit;

    public BudgetExceededException(Limit limit, String message) {
        super(message);
        this.limit = limit;
    }

    /** What there was too much of. */
    public Limit limit() {
        return limit;
    }
}
