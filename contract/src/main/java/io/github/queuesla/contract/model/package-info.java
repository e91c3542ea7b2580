/**
 * The model of a contract file: resolves names, applies defaults, and reports keys that contradict each other. It does not
 * know YAML.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.model.ContractBuilder}.
 */
@NullMarked
package io.github.queuesla.contract.model;

import org.jspecify.annotations.NullMarked;
