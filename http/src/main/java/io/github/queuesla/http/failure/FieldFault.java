package io.github.queuesla.http.failure;

import org.jspecify.annotations.Nullable;

/**
 * A server's error about one field of the request.
 *
 * @param field the field, as the server names it; null when it names none
 * @param message what is wrong with it; null when the server does not say
 */
public record FieldFault(@Nullable String field, @Nullable String message) {
    @Override
    public String toString() {
        if (field == null) {
            return message == null ? "" : message;
        }
        return message == null ? field : field + ": " + message;
    }
}
