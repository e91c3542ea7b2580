package io.github.queuesla.core.count;

/** Thrown by a source that is asked what {@link CountSource#limit} says it cannot answer. */
public final class SourceLimitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final SourceLimit limit;

    /** A source of that name that cannot do so. */
    public SourceLimitException(String source, SourceLimit limit) {
        super(source + " cannot answer this: " + limit);
        this.limit = limit;
    }

    /** What it cannot do. */
    public SourceLimit limit() {
        return limit;
    }
}
