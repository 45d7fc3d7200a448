package dev.courant.crawler.frontier;

/** Nobody can say now what the frontier knows: it is being started, restored or handed over. Soon somebody can. */
public final class FrontierAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message why */
    public FrontierAwayException(String message) {
        super(message);
    }
}
