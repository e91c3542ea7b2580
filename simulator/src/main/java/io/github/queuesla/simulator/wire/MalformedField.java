package io.github.queuesla.simulator.wire;

/** An invalid field in a request body. Each API reports it in its own form. */
public final class MalformedField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String what;

    /** The field at that path is invalid. */
    public MalformedField(String field, String what) {
        super(field + ": " + what, null, false, false);
        this.field = field;
        this.what = what;
    }

    /** The path, as in {@code filters[1].value}; empty for the body as a whole. */
    public String field() {
        return field;
    }

    /** What is wrong with it. */
    public String what() {
        return what;
    }
}
