package io.github.queuesla.history.json;

import org.jspecify.annotations.Nullable;

/** Thrown when a document is not JSON, or lacks what it must have. */
public final class MalformedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedDocument(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
