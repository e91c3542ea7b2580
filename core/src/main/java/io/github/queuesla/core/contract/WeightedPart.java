package io.github.queuesla.core.contract;

import io.github.queuesla.core.quantity.InvalidValueException;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.QueueSelection;

/**
 * A group of a service level's queues and its weight. Immutable.
 *
 * @param label the group's name in the contract
 * @param queues the queues, pooled within the group
 * @param weight the weight, above 0; the weights of a service level add up to 100
 */
public record WeightedPart(String label, QueueSelection queues, Percentage weight) {

    public WeightedPart {
        if (weight.value().signum() == 0) {
            throw new InvalidValueException(label + " has the weight 0", "leave it out, or give it a weight");
        }
    }
}
