package io.github.queuesla.cli;

import io.github.queuesla.simulator.Simulator;
import io.github.queuesla.simulator.SimulatorOptions;
import io.github.queuesla.simulator.behaviour.Behaviour;
import java.io.IOException;
import java.time.InstantSource;

/** Pretend organisations on the day on which all commands of these tests run. */
public final class Organisations {

    private Organisations() {}

    /** Eight queues, and everything works. */
    public static Simulator good() throws IOException {
        return start(options());
    }

    /** Eight queues, and that goes wrong. */
    public static Simulator behaving(Behaviour behaviour) throws IOException {
        return start(options().withBehaviour(behaviour));
    }

    private static SimulatorOptions options() {
        return SimulatorOptions.of(InstantSource.fixed(Command.NOW));
    }

    private static Simulator start(SimulatorOptions options) throws IOException {
        return Simulator.start(options);
    }
}
