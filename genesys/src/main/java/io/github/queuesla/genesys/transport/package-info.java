/**
 * The transport of requests: the network or a replacement. Knows neither API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.transport.TransportFactory}.
 */
@NullMarked
package io.github.queuesla.genesys.transport;

import org.jspecify.annotations.NullMarked;
