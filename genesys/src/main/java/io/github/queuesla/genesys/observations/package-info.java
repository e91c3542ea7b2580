/**
 * The contacts that wait now, from the platform's queue observations. Asks for no counts.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.observations.QueueObservations}.
 */
@NullMarked
package io.github.queuesla.genesys.observations;

import org.jspecify.annotations.NullMarked;
