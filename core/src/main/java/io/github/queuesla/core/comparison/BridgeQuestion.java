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
 * The two numbers to bridge. Immutable.
 *
 * @param level the service level of the contract's number
 * @param period the period of both numbers
 * @param platformQueues the queues of the view on the platform
 * @param platformZone the time zone of the view on the platform
 */
public record BridgeQuestion(ServiceLevel level, Period period, QueueSelection platformQueues, ZoneId platformZone) {

    static final Detail MEDIA = Detail.NONE.splitBy(new Breakdown(Optional.empty(), true, false));

    /** The question for the contract's number, split by medium because the platform's numbers are. */
    public Question ours() {
        return Question.of(new Contract(level.name(), List.of(level)), period).withNeeded(MEDIA);
    }

    /** The question for the counts of both sides; measures of the targets configured on queues may be added to it. */
    public Question both() {
        ServiceLevel view = view();
        // A contract refuses two service levels with one name; this name never appears in a result.
        ServiceLevel renamed = view.withDefinition(view.definition().withName("the platform's view"));
        return Question.of(new Contract("bridge", List.of(level, renamed)), period)
                .withNeeded(MEDIA);
    }

    /** The period as the platform's view has it. */
    public Period platformPeriod() {
        return period.in(platformZone);
    }

    /** The view on the platform as a service level. */
    ServiceLevel view() {
        return Variants.roundTheClock(level, platformQueues, platformZone);
    }
}
