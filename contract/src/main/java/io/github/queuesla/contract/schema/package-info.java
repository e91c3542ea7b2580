/**
 * The kinds of values in a contract file: how each is read, its error messages, and its JSON Schema. It knows no
 * particular key.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.schema.Shape}.
 */
@NullMarked
package io.github.queuesla.contract.schema;

import org.jspecify.annotations.NullMarked;
