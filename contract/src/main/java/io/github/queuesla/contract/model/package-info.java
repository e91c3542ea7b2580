/**
 * The meaning of a contract file: names looked up, defaults filled in, keys that do not fit together reported. Knows no
 * YAML.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.model.ContractBuilder}.
 */
@NullMarked
package io.github.queuesla.contract.model;

import org.jspecify.annotations.NullMarked;
