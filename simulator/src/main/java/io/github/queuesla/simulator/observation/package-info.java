/**
 * What is going on at this moment: contacts in a queue or with its agents, and the agents themselves. Entry point:
 * {@link ObservationsEndpoint}.
 */
@NullMarked
package io.github.queuesla.simulator.observation;

import org.jspecify.annotations.NullMarked;
