/**
 * Every key of format 1 with its values, described once for the reader, its messages and the JSON Schema. It knows neither
 * YAML nor how keys depend on each other.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.keys.ContractKeys}.
 */
@NullMarked
package io.github.queuesla.contract.keys;

import org.jspecify.annotations.NullMarked;
