package io.github.queuesla.e2e;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.NameStyle;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.time.InstantSource;

/** Pretend organisations with the fixed clock of these tests. */
final class Organisations {

    private Organisations() {}

    /** Eight queues, without faults. */
    static Simulator good() throws IOException {
        return start(options());
    }

    /** Eight queues, with faults. */
    static Simulator behaving(Behaviour behaviour) throws IOException {
        return start(options().withBehaviour(behaviour));
    }

    /** Queues whose names would harm a terminal, a spreadsheet or a page. */
    static Simulator hostile() throws IOException {
        return start(options().withOrganisation(OrganisationOptions.defaults().withNames(NameStyle.HOSTILE)));
    }

    /** Eight queues, of whose contacts the platform corrects a few afterwards; with another clock. */
    static Simulator corrected(InstantSource clock) throws IOException {
        return start(SimulatorOptions.of(clock)
                .withOrganisation(OrganisationOptions.defaults().withRevisions(RevisionShares.each(0.003))));
    }

    /** The given number of queues, with little traffic. */
    static Simulator ofSize(int queues) throws IOException {
        return start(options()
                .withOrganisation(
                        OrganisationOptions.defaults().withQueues(queues).withVolume(0.02)));
    }

    private static SimulatorOptions options() {
        return SimulatorOptions.of(InstantSource.fixed(Command.NOW));
    }

    private static Simulator start(SimulatorOptions options) throws IOException {
        return Simulator.start(options);
    }
}
