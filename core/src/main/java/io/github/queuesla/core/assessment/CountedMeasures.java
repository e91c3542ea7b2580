package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What has to be counted for a question, and what is shown beside it. */
record CountedMeasures(Question question) {

    private static final List<Measure> SHOWN = List.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT);
    private static final List<Term> SHOWN_TERMS = List.of(Term.SHORT_ABANDONED, Term.ANSWERED_WITHIN);

    /** All that any service level needs in any medium, and what was asked for besides. */
    NavigableSet<Measure> needed() {
        NavigableSet<Measure> measures = new TreeSet<>(question.needed().measures());
        for (ServiceLevel level : question.contract().serviceLevels()) {
            level.definitions()
                    .forEach(definition ->
                            measures.addAll(definition.neededMeasures().values()));
        }
        return measures;
    }

    /** What comes with it for nothing, and what would be of use. */
    NavigableSet<Measure> welcome() {
        NavigableSet<Measure> measures = new TreeSet<>(SHOWN);
        measures.addAll(question.welcome().measures());
        for (ServiceLevel level : question.contract().serviceLevels()) {
            for (SlaDefinition definition : level.definitions()) {
                SHOWN_TERMS.forEach(term -> definition.measure(term).ifPresent(measures::add));
            }
        }
        return measures;
    }
}
