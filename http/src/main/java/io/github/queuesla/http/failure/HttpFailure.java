package io.github.queuesla.http.failure;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A failed call: its kind and the facts. Its message is a technical line for traces. Neither contains a token, secret
 * or body.
 */
public final class HttpFailure extends Exception {
    private final HttpFailureKind kind;
    private final transient FailureFacts facts;

    /** {@code cause} is null when no exception caused it. */
    public HttpFailure(HttpFailureKind kind, FailureFacts facts, @Nullable Throwable cause) {
        super(FailureText.of(kind, facts), cause);
        this.kind = kind;
        this.facts = facts;
    }

    /** The kind of failure. */
    public HttpFailureKind kind() {
        return kind;
    }

    /** Where, how often and why it failed. */
    public FailureFacts facts() {
        return facts;
    }

    /** The last HTTP status; empty without a response. */
    public OptionalInt status() {
        Integer status = facts.status();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
