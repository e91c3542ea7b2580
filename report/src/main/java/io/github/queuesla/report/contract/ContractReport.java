package io.github.queuesla.report.contract;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.NoTrafficDisplay;

/**
 * A contract's results together with what a reader has to know about them. Immutable.
 *
 * @param assessment the results
 * @param provenance where they come from
 * @param noTraffic what stands for the percentage where no contact counts
 */
public record ContractReport(Result assessment, Provenance provenance, NoTrafficDisplay noTraffic) {}
