/**
 * Contract files. It knows neither sources of counts nor reports.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.ContractFile}.
 */
@NullMarked
package io.github.queuesla.contract;

import org.jspecify.annotations.NullMarked;
