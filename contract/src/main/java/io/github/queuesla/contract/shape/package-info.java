/**
 * The kinds of values in a contract file: how each is read, what is wrong with it, and its JSON Schema. Knows no single
 * key.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.shape.Shape}.
 */
@NullMarked
package io.github.queuesla.contract.shape;

import org.jspecify.annotations.NullMarked;
