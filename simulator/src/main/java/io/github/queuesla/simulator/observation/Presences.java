package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.traffic.ContactDraws;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The presences of agents: the organisation has an id of its own for each of the platform's. */
final class Presences {

    private static final List<String> SYSTEM = List.of("AWAY", "OFFLINE", "ON_QUEUE");

    private final ContactDraws draws;

    Presences(Organisation organisation) {
        this.draws = ContactDraws.of(organisation.options().seed(), -5, 0, 0);
    }

    /** The ids by the platform's names. */
    Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        SYSTEM.forEach(name -> ids.put(name, draws.uuid(name)));
        return ids;
    }

    /** How many agents have which presence, by the platform's names. */
    static Map<String, Integer> of(Agents agents) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("AWAY", agents.away());
        counts.put("OFFLINE", agents.offQueue() - agents.away());
        counts.put("ON_QUEUE", agents.onQueue());
        return counts;
    }
}
