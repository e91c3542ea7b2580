package io.github.queuesla.core.quantity;

/** Thrown for a value that cannot be read or used. Says what is wrong with it and what to write instead. */
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

    /** A value with that problem, which {@code cause} revealed. */
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
