/**
 * The kinds of values in a contract file: how each is read, what is wrong with it, and its JSON Schema. Knows no single
 * key.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.schema.Shape}.
 */
@NullMarked
package io.github.queuesla.contract.schema;

import org.jspecify.annotations.NullMarked;
