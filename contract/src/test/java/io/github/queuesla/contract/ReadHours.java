package io.github.queuesla.contract;

import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.time.OpeningHours;

/** The hours of the first service level in a contract file. */
final class ReadHours {

    private ReadHours() {}

    /** The hours of each of its queues. */
    static LevelHours ofLevel(ContractReading reading) throws ContractException {
        return reading.orThrow().serviceLevels().get(0).scope().hours();
    }

    /** The hours of all its queues, which have the same. */
    static OpeningHours ofQueues(ContractReading reading) throws ContractException {
        return ofLevel(reading).parts().get(0).hours().orElseThrow();
    }
}
