package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import java.util.HashSet;
import java.util.List;

/**
 * What somebody wants to know. Immutable.
 *
 * @param definitions the promises, at least one, each with a name of its own
 * @param queues for which queues
 * @param period when
 * @param breakdown in which rows
 * @param byDivision whether each division gets a total of its own, and queues are ordered by it
 */
public record AssessmentRequest(
        List<SlaDefinition> definitions,
        QueueSelection queues,
        Period period,
        Breakdown breakdown,
        boolean byDivision) {

    public AssessmentRequest {
        definitions = List.copyOf(definitions);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("an assessment is about at least one service level");
        }
        var names = new HashSet<String>();
        for (SlaDefinition definition : definitions) {
            if (!names.add(definition.name())) {
                throw new IllegalArgumentException("two service levels are called " + definition.name());
            }
        }
    }

    /** One row per queue and promise. */
    public static AssessmentRequest perQueue(List<SlaDefinition> definitions, QueueSelection queues, Period period) {
        return new AssessmentRequest(definitions, queues, period, Breakdown.none(), false);
    }
}
