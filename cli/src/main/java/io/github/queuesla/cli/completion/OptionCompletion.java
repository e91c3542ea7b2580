package io.github.queuesla.cli.completion;

import java.util.List;

/**
 * An option as a shell completes it. Immutable.
 *
 * @param names its names, with hyphens
 * @param description what it does, in one phrase
 * @param value its value
 * @param repeatable whether it can be used more than once
 */
record OptionCompletion(List<String> names, String description, ValueCompletion value, boolean repeatable) {}
