package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What has to be counted for a contract. */
final class ContractMeasures {

    private static final List<Measure> FREE = List.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT);

    private ContractMeasures() {}

    /** All that any service level needs in any medium, and what comes with it for nothing or was asked for besides. */
    static NavigableSet<Measure> of(ContractQuestion question, CountSource source) {
        NavigableSet<Measure> measures = new TreeSet<>(question.more());
        FREE.stream().filter(source::counts).forEach(measures::add);
        for (ServiceLevel level : question.contract().serviceLevels()) {
            for (SlaDefinition definition : level.definitions()) {
                measures.addAll(definition.neededMeasures().values());
                definition.measure(Term.SHORT_ABANDONED).filter(source::counts).ifPresent(measures::add);
                definition.measure(Term.ANSWERED_WITHIN).filter(source::counts).ifPresent(measures::add);
            }
        }
        return measures;
    }
}
