package io.github.queuesla.simulator.wire;

/** A field of a request body is not as it must be. Each surface has its own way of saying so. */
public final class MalformedField extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String what;

    /** Blames the field at that path. */
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
