package dev.courant.crawler.frontier;

/** Another instance keeps the part of the frontier that was asked for. */
public final class ElsewhereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String host;
    private final int port;

    /** The instance whose HTTP API answers. */
    public ElsewhereException(String host, int port) {
        super("Is kept by " + host + ":" + port);
        this.host = host;
        this.port = port;
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }
}
