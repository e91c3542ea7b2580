package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;

/**
 * A value and its position in the file. Immutable.
 *
 * @param value the value
 * @param at the position for messages: of its key, or of the entry itself in a list
 */
public record Located<T>(T value, Position at) {}
