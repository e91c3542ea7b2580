package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.GenesysCloud;
import io.github.queuesla.genesys.Surface;
import io.github.queuesla.genesys.plan.Bounds;
import java.time.InstantSource;
import java.util.Optional;

/** Something that a client is made to find out. */
interface ScenarioQuery {

    /** By which way. */
    Surface surface();

    /** How many requests it takes where nothing fails, those for tokens left out; empty where nobody plans it. */
    Optional<Bounds> requests(GenesysCloud cloud, InstantSource clock);

    /** Finds it out, and holds it against the truth. */
    CheckedAnswer ask(GenesysCloud cloud, InstantSource clock) throws CountSourceException;
}
