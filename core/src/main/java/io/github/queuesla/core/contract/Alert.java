package io.github.queuesla.core.contract;

import io.github.queuesla.core.contract.AlertCondition.When;
import java.time.Duration;
import java.util.Optional;

/**
 * When the live board tells people about a service level. Immutable.
 *
 * @param condition what it is about
 * @param lasting how long the condition has to hold until it fires, and not to hold until it is over
 * @param minimumVolume the counted contacts below which the condition does not hold; absent means no minimum
 */
public record Alert(AlertCondition condition, Duration lasting, Optional<Long> minimumVolume) {

    public Alert {
        if (lasting.isNegative()) {
            throw new IllegalArgumentException("an alert cannot last " + lasting);
        }
    }

    /** The kind of its condition, of which a service level has one alert at most. */
    public When when() {
        return condition.when();
    }
}
