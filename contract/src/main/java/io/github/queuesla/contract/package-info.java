/**
 * Contracts as files. Knows no source of counts and no report.
 *
 * <p>Entry point: {@link io.github.queuesla.contract.ContractFile}.
 */
@NullMarked
package io.github.queuesla.contract;

import org.jspecify.annotations.NullMarked;
