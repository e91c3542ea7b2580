package io.github.queuesla.core.comparison;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which two numbers to bridge. Immutable.
 *
 * @param level ours
 * @param period when
 * @param platformQueues the queues of the platform's view
 * @param platformZone where the days of the platform's view begin and end
 */
public record BridgeQuestion(ServiceLevel level, Period period, QueueSelection platformQueues, ZoneId platformZone) {

    static final Detail MEDIA = Detail.NONE.splitBy(new Breakdown(Optional.empty(), true, false));

    /** A view of the platform with the same queues and the same days. */
    public static BridgeQuestion of(ServiceLevel level, Period period) {
        return new BridgeQuestion(level, period, level.scope().queues(), level.zone());
    }

    /** What our number takes, each medium by itself since the platform's levels are by medium. */
    public Question ours() {
        return Question.of(new Contract(level.name(), List.of(level)), period).withNeeded(MEDIA);
    }

    /** What the platform's view would be as a service level of ours. */
    ServiceLevel view() {
        return Variants.roundTheClock(level, platformQueues, platformZone);
    }
}
