package io.github.queuesla.core.quantity;

/** Thrown when a value cannot be read or used: what is wrong with it, and what to write instead. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String advice;

    /** A value with that problem; the message is both texts. */
    public InvalidValueException(String problem, String advice) {
        super(problem + ": " + advice);
        this.problem = problem;
        this.advice = advice;
    }

    /** The same, found out by {@code cause}. */
    public InvalidValueException(String problem, String advice, Throwable cause) {
        super(problem + ": " + advice, cause);
        this.problem = problem;
        this.advice = advice;
    }

    /** What is wrong. */
    public String problem() {
        return problem;
    }

    /** What to write instead. */
    public String advice() {
        return advice;
    }
}
