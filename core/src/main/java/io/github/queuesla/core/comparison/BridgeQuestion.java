package io.github.queuesla.core.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import java.time.ZoneId;

/**
 * Which two numbers to bridge. Immutable.
 *
 * @param level ours
 * @param period when
 * @param platformQueues the queues of the platform's view
 * @param platformZone where the days of the platform's view begin and end
 */
public record BridgeQuestion(ServiceLevel level, Period period, QueueSelection platformQueues, ZoneId platformZone) {

    /** A view of the platform with the same queues and the same days. */
    public static BridgeQuestion of(ServiceLevel level, Period period) {
        return new BridgeQuestion(level, period, level.scope().queues(), level.zone());
    }

    /** What the platform's view would be as a service level of ours. */
    ServiceLevel view() {
        return Variants.roundTheClock(level, platformQueues, platformZone);
    }
}
