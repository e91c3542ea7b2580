package io.github.queuesla.cli;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;

/** Pretend organisations with the fixed clock of these tests. */
public final class Organisations {

    private Organisations() {}

    /** Eight queues, without faults. */
    public static Simulator good() throws IOException {
        return start(options());
    }

    /** Eight queues, with faults. */
    public static Simulator behaving(Behaviour behaviour) throws IOException {
        return start(options().withBehaviour(behaviour));
    }

    /** Eight queues with so much of the usual traffic, for all tests of a class. */
    static Simulator withVolume(double volume) {
        return withVolume(volume, Behaviour.faultless());
    }

    /** Eight queues with so much of the usual traffic, with faults. */
    public static Simulator withVolume(double volume, Behaviour behaviour) {
        return forAll(options()
                .withOrganisation(OrganisationOptions.defaults().withVolume(volume))
                .withBehaviour(behaviour));
    }

    /** Other contacts in queues of the same names, two of which have the same ids too. */
    public static Simulator other(long seed, double volume) {
        return forAll(options()
                .withOrganisation(
                        OrganisationOptions.defaults().withVolume(volume).withSeed(seed)));
    }

    private static Simulator forAll(SimulatorOptions options) {
        try {
            return start(options);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static SimulatorOptions options() {
        return SimulatorOptions.of(InstantSource.fixed(Command.NOW));
    }

    private static Simulator start(SimulatorOptions options) throws IOException {
        return Simulator.start(options);
    }
}
