package io.github.queuesla.report.contract;

import io.github.queuesla.core.result.Provenance;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.NoTrafficDisplay;
import io.github.queuesla.report.Remark;
import java.util.List;

/**
 * A contract's results together with what a reader has to know about them. Immutable.
 *
 * @param assessment the results
 * @param provenance where they come from
 * @param noTraffic what stands for the percentage where no contact counts
 * @param problems why numbers are not, or not quite, what was asked for
 * @param notes remarks that make no number wrong
 */
public record ContractReport(
        Result assessment,
        Provenance provenance,
        NoTrafficDisplay noTraffic,
        List<Remark> problems,
        List<String> notes) {

    public ContractReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Results about which there is nothing to say. */
    public ContractReport(Result assessment, Provenance provenance, NoTrafficDisplay noTraffic) {
        this(assessment, provenance, noTraffic, List.of(), List.of());
    }
}
