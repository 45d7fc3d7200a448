package dev.courant.crawler.api;

/** A request parameter is not what it must be. */
final class BadParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;

    BadParameterException(String parameter, String problem) {
        super("The parameter '" + parameter + "' " + problem);
        this.parameter = parameter;
    }

    String parameter() {
        return parameter;
    }
}
