/**
 * Every key of format 1 and its values: the one description that reading, messages and the JSON Schema share. Knows no
 * YAML, and not how keys depend on each other.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.keys.ContractKeys}.
 */
@NullMarked
package io.github.queuesla.contract.keys;

import org.jspecify.annotations.NullMarked;
