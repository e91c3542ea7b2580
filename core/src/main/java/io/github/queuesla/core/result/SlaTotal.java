package io.github.queuesla.core.result;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.queue.Division;
import java.util.Optional;

/**
 * One promise over several queues, numerators and denominators added up. Immutable.
 *
 * @param definition the promise
 * @param division the queues of one division; empty for all
 * @param attainment pooled over every queue that was measured
 * @param queues how many queues were asked about
 * @param missing how many of them are, wholly or in part, not in the pool because they could not be had
 * @param provisional whether the platform may still change these counts
 */
public record SlaTotal(
        SlaDefinition definition,
        Optional<Division> division,
        Attainment attainment,
        int queues,
        int missing,
        boolean provisional) {

    /**
     * Whether the target was met; empty without a target, without traffic, and while a queue is missing, since what is
     * missing could turn the verdict.
     */
    public Optional<Boolean> targetMet() {
        return missing > 0 ? Optional.empty() : Verdicts.of(definition, attainment);
    }
}
