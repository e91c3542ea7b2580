package io.github.queuesla.cli.completion;

import java.util.List;

/**
 * An option as a shell completes it. Immutable.
 *
 * @param names with their hyphens
 * @param description what it says, in half a sentence
 * @param value what comes after it
 * @param repeatable whether it may be given more than once
 */
record OptionCompletion(List<String> names, String description, ValueCompletion value, boolean repeatable) {}
