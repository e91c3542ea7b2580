package io.github.queuesla.core.count;

/** Thrown by a source for a request beyond its {@link CountSource#limit}. */
public final class SourceLimitException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final SourceLimit limit;

    /** An exception for the source of that name. */
    public SourceLimitException(String source, SourceLimit limit) {
        super(source + " cannot answer this: " + limit);
        this.source = source;
        this.limit = limit;
    }

    /** The name of the source. */
    public String source() {
        return source;
    }

    /** The limit. */
    public SourceLimit limit() {
        return limit;
    }
}
