package io.github.queuesla.e2e.outputs;

import io.github.queuesla.simulator.Simulator;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** The pretend organisations, started when first asked and shared by all cases. Not thread-safe. */
public final class Simulators implements AutoCloseable {

    private final Map<PretendOrganisation, Simulator> started = new EnumMap<>(PretendOrganisation.class);

    /** The simulator of an organisation, with its faults reset. */
    Simulator of(PretendOrganisation organisation) throws IOException {
        Simulator simulator = started.get(organisation);
        if (simulator == null) {
            simulator = organisation.start();
            started.put(organisation, simulator);
        }
        simulator.setBehaviour(organisation.behaviour());
        return simulator;
    }

    @Override
    public void close() {
        started.values().forEach(Simulator::close);
    }
}
