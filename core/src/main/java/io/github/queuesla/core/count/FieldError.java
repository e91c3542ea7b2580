package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * One complaint of the platform about one part of a question. Immutable.
 *
 * @param field the part, as the platform names it; empty when it names none
 * @param message what is wrong with it; empty when the platform does not say
 */
public record FieldError(Optional<String> field, Optional<String> message) {}
