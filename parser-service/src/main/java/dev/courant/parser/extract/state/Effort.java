package dev.courant.parser.extract.state;

/** How much of a state has been looked at, again and again: where it is too much the page is read as it is shown. */
final class Effort {
    private static final int MOST = 30_000_000;

    private int spent;

    /** Counts characters, or values. */
    void spend(int amount) {
        spent = Math.min(MOST, spent + amount);
    }

    boolean isExhausted() {
        return spent >= MOST;
    }
}
