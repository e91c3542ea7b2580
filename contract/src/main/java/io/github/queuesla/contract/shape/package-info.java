/**
 * What may stand where in a contract file. One description reads the file, says what is wrong with it and gives its JSON Schema. Entry point: {@link io.github.queuesla.contract.shape.Shape}.
 */
@NullMarked
package io.github.queuesla.contract.shape;

import org.jspecify.annotations.NullMarked;
