package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.Contract;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.Period;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody wants to know about a contract. Immutable.
 *
 * @param contract the contract, or the part of it that is asked about
 * @param period when; whole days are those of each service level's own zone
 * @param more counts to have besides those that the service levels need, for curves and comparisons
 */
public record ContractQuestion(Contract contract, Period period, NavigableSet<Measure> more) {

    public ContractQuestion {
        more = Collections.unmodifiableNavigableSet(new TreeSet<>((Set<Measure>) more));
    }

    /** Just the service levels. */
    public static ContractQuestion of(Contract contract, Period period) {
        return new ContractQuestion(contract, period, new TreeSet<>());
    }
}
