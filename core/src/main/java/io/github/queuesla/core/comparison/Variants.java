package io.github.queuesla.core.comparison;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Validity;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.QueueSelection;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;

/** A service level with one thing changed. */
final class Variants {

    private Variants() {}

    /** All media by one threshold. */
    static ServiceLevel withThreshold(ServiceLevel level, WaitThreshold threshold) {
        ServiceLevel.Scope scope = level.scope();
        return new ServiceLevel(
                level.definition().withThreshold(threshold),
                new ServiceLevel.Scope(scope.client(), scope.queues(), scope.media(), new TreeMap<>(), scope.hours()),
                level.zone(),
                level.window(),
                level.rollUp(),
                level.conditions());
    }

    static ServiceLevel withFormula(ServiceLevel level, Formula formula) {
        return level.withDefinition(level.definition().withFormula(formula));
    }

    /** As a view of the platform has it: those queues, whole days of that zone, no opening hours, always valid. */
    static ServiceLevel roundTheClock(ServiceLevel level, QueueSelection queues, ZoneId zone) {
        ServiceLevel.Scope scope = level.scope();
        ServiceLevel.Conditions print = level.conditions();
        return new ServiceLevel(
                level.definition(),
                new ServiceLevel.Scope(scope.client(), queues, scope.media(), scope.thresholds(), Optional.empty()),
                zone,
                level.window(),
                level.rollUp(),
                new ServiceLevel.Conditions(
                        print.description(), print.decimals(), print.minimumVolume(), print.bands(), Validity.ALWAYS));
    }
}
