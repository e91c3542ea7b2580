package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;

/** Contracts whose numbers depend on days that a settled period does not have. */
final class OtherDays {

    private OtherDays() {}

    /**
     * Refuses such a contract.
     *
     * @throws CommandFailure naming the service level
     */
    static void refuse(Contract contract) {
        contract.serviceLevels().stream()
                .filter(level -> level.scope().visits().needOtherDays())
                .map(ServiceLevel::name)
                .findFirst()
                .ifPresent(name -> {
                    throw CommandFailure.configuration("service level '" + name
                            + "' has 'booking: arrival' or 'count: first-visit', whose numbers depend on days outside the"
                            + " period; a settled period keeps its own days only: leave it out");
                });
    }
}
