/**
 * Contracts held against what was counted, in every text format. Entry point: {@link io.github.queuesla.report.contract.ContractReport}.
 */
@NullMarked
package io.github.queuesla.report.contract;

import org.jspecify.annotations.NullMarked;
