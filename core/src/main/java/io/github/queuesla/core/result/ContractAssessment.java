package io.github.queuesla.core.result;

import io.github.queuesla.core.agreement.Contract;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A contract held against what was counted. Immutable.
 *
 * @param contract what was agreed, as far as it was asked about
 * @param period what it is about, as asked
 * @param levels one for each service level, in the contract's order
 * @param problems what a reader has to know
 * @param notes remarks that make no number wrong
 * @param withheld why ids have to serve as names, where the platform would not list its queues
 */
public record ContractAssessment(
        Contract contract,
        Period period,
        List<ServiceLevelResult> levels,
        List<Problem> problems,
        List<String> notes,
        Optional<Failure> withheld) {

    public ContractAssessment {
        levels = List.copyOf(levels);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Results with a queue list. */
    public ContractAssessment(
            Contract contract,
            Period period,
            List<ServiceLevelResult> levels,
            List<Problem> problems,
            List<String> notes) {
        this(contract, period, levels, problems, notes, Optional.empty());
    }
}
