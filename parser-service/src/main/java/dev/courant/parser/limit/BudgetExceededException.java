package dev.courant.parser.limit;

/** A page took more time, or holds more markup, than a page may; the next one is not affected. */
public final class BudgetExceededException extends RuntimeException {
    public BudgetExceededException(String message) {
        super(message);
    }
}
