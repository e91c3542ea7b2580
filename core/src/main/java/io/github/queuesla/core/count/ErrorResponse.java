package io.github.queuesla.core.count;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the platform said about a failure. Immutable; never the body of an answer.
 *
 * @param status the last HTTP status; empty when no answer came
 * @param code the platform's own code
 * @param message the platform's own text
 * @param correlationId what its support asks for
 * @param retryAfter the {@code Retry-After} header as received
 * @param fields every complaint about a part of the question, in the order received
 */
public record ErrorResponse(
        OptionalInt status,
        Optional<String> code,
        Optional<String> message,
        Optional<String> correlationId,
        Optional<String> retryAfter,
        List<FieldError> fields) {

    private static final ErrorResponse NONE = new ErrorResponse(
            OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public ErrorResponse {
        fields = List.copyOf(fields);
    }

    /** The platform said nothing. */
    public static ErrorResponse none() {
        return NONE;
    }
}
