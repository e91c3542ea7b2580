package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;

/**
 * A value and where it was written. Immutable.
 *
 * @param value the value
 * @param at the place to blame: its key, or the entry itself in a list
 */
public record Located<T>(T value, Position at) {}
