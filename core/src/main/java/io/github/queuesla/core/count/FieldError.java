package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * An error of the platform about one field of a request. Immutable.
 *
 * @param field the field, as the platform names it; empty when it names none
 * @param message the error; empty when the platform gives none
 */
public record FieldError(Optional<String> field, Optional<String> message) {}
