/**
 * What a contract file means: names looked up, defaults filled in, parts that do not fit together found. Entry point: {@link io.github.queuesla.contract.build.ContractBuilder}.
 */
@NullMarked
package io.github.queuesla.contract.build;

import org.jspecify.annotations.NullMarked;
