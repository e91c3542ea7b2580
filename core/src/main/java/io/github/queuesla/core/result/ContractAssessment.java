package io.github.queuesla.core.result;

import io.github.queuesla.core.agreement.Contract;
import io.github.queuesla.core.time.Period;
import java.util.List;

/**
 * A contract held against what was counted. Immutable.
 *
 * @param contract what was agreed, as far as it was asked about
 * @param period what it is about, as asked
 * @param levels one for each service level, in the contract's order
 * @param problems what a reader has to know
 * @param notes remarks that make no number wrong
 */
public record ContractAssessment(
        Contract contract, Period period, List<ServiceLevelResult> levels, List<Problem> problems, List<String> notes) {

    public ContractAssessment {
        levels = List.copyOf(levels);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
