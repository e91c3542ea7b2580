package io.github.queuesla.http.failure;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not succeed: its kind, and the facts. Its message is a technical line for a trace. Neither holds a
 * token, a secret or a body.
 */
public final class HttpFailure extends Exception {
    private final HttpFailureKind kind;
    private final transient FailureFacts facts;

    /** With the failure below it, if there is one. */
    public HttpFailure(HttpFailureKind kind, FailureFacts facts, @Nullable Throwable cause) {
        super(FailureText.of(kind, facts), cause);
        this.kind = kind;
        this.facts = facts;
    }

    /** What stood in the way. */
    public HttpFailureKind kind() {
        return kind;
    }

    /** Everything known about where, how often and why. */
    public FailureFacts facts() {
        return facts;
    }

    /** The last HTTP status; empty when no answer came. */
    public OptionalInt status() {
        Integer status = facts.status();
        return status == null ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
