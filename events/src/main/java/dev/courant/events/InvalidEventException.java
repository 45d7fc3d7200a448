package dev.courant.events;

/** An event that breaks the contract; {@link #field()} names the first field or header at fault. */
public final class InvalidEventException extends RuntimeException {
    private final String field;
    private final String problem;

    public InvalidEventException(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    public InvalidEventException(String field, String problem, Throwable cause) {
        super(field + ": " + problem, cause);
        this.field = field;
        this.problem = problem;
    }

    /** The path of the field as it stands on the wire, such as {@code body[3].text} or {@code ce_time}. */
    public String field() {
        return field;
    }

    /** What is wrong with it, to be read behind the field's name: {@code is missing}. */
    public String problem() {
        return problem;
    }
}
