package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.contract.ServiceLevel;

/** Contracts whose numbers depend on days that a settled period cannot have. */
final class OtherDays {

    private OtherDays() {}

    /**
     * Refuses such a contract.
     *
     * @throws CommandFailure naming the service level
     */
    static void refuse(Contract contract) {
        contract.serviceLevels().stream()
                .filter(level -> level.scope().visits().count() == CountedVisits.FIRST_VISIT)
                .map(ServiceLevel::name)
                .findFirst()
                .ifPresent(name -> {
                    throw CommandFailure.configuration("service level '" + name
                            + "' has 'count: first-visit'; which visit is the first depends on all days before the period, as"
                            + " far back as the history goes, and history prune deletes those: leave it out");
                });
    }
}
