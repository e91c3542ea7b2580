/**
 * What carries the requests: the network, or something in its place. Knows neither API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.transport.TransportFactory}.
 */
@NullMarked
package io.github.queuesla.genesys.transport;

import org.jspecify.annotations.NullMarked;
