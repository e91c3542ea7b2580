package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.QueueSelection;
import java.time.ZoneId;

/** Variants of a service level that differ in one respect. */
final class Variants {

    private Variants() {}

    /** One threshold for all media. */
    static ServiceLevel withThreshold(ServiceLevel level, WaitThreshold threshold) {
        return level.withScope(level.scope().withoutThresholds())
                .withDefinition(level.definition().withThreshold(threshold));
    }

    static ServiceLevel withFormula(ServiceLevel level, Formula formula) {
        return level.withDefinition(level.definition().withFormula(formula));
    }

    /** As a view of the platform shows it: those queues, whole days of that zone, no opening hours, always valid. */
    static ServiceLevel roundTheClock(ServiceLevel level, QueueSelection queues, ZoneId zone) {
        return level.withScope(level.scope().withQueues(queues).withoutHours())
                .withZone(zone)
                .withConditions(level.conditions().withValidity(Validity.ALWAYS));
    }
}
