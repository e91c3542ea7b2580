package io.github.queuesla.e2e.truth;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.InstantSource;

/** A small organisation that corrects, deletes and adds contacts for days after they ended. */
final class RevisedOrganisation {

    private RevisedOrganisation() {}

    static Simulator start(InstantSource clock) throws IOException {
        return Simulator.start(SimulatorOptions.of(clock)
                .withOrganisation(OrganisationOptions.defaults()
                        .withQueues(4)
                        .withVolume(0.1)
                        .withUnresolved(0.1)
                        .withRevisions(RevisionShares.each(0.1))));
    }
}
