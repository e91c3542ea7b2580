package io.github.queuesla.core.count;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The parts of an error response that may be shown. Immutable; never holds the response body.
 *
 * @param status the last HTTP status; empty without a response
 * @param code the platform's error code
 * @param message the platform's error message
 * @param correlationId the id that the platform's support asks for
 * @param retryAfter the {@code Retry-After} header as received
 * @param fields the errors of single fields of the request, in the order received
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

    /** No error response. */
    public static ErrorResponse none() {
        return NONE;
    }
}
