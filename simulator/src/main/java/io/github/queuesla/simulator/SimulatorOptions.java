package io.github.queuesla.simulator;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import java.time.InstantSource;

/**
 * The options of a simulator.
 *
 * @param clock the platform's time: decides token expiry, rate limits and which contacts are in the future
 * @param organisation size, time zone, traffic and names of the organisation
 * @param behaviour the behaviour at the start
 * @param port to listen on, 0 for any free one
 * @param clients number of OAuth clients, 1 to 100, each with its own rate budget
 */
public record SimulatorOptions(
        InstantSource clock, OrganisationOptions organisation, Behaviour behaviour, int port, int clients) {

    /** Checks the ranges. */
    public SimulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535: " + port);
        }
        if (clients < 1 || clients > 100) {
            throw new IllegalArgumentException("clients must be 1 to 100: " + clients);
        }
    }

    /** The default organisation without faults, on any free port, with one client. */
    public static SimulatorOptions of(InstantSource clock) {
        return new SimulatorOptions(clock, OrganisationOptions.defaults(), Behaviour.faultless(), 0, 1);
    }

    /** The same with another organisation. */
    public SimulatorOptions withOrganisation(OrganisationOptions other) {
        return new SimulatorOptions(clock, other, behaviour, port, clients);
    }

    /** The same with another behaviour. */
    public SimulatorOptions withBehaviour(Behaviour other) {
        return new SimulatorOptions(clock, organisation, other, port, clients);
    }

    /** The same on another port. */
    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(clock, organisation, behaviour, other, clients);
    }

    /** The same with another number of clients. */
    public SimulatorOptions withClients(int other) {
        return new SimulatorOptions(clock, organisation, behaviour, port, other);
    }
}
