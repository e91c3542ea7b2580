/**
 * What carries the requests: the network, or something in its place. Knows neither API.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.line.Line}.
 */
@NullMarked
package io.github.queuesla.genesys.line;

import org.jspecify.annotations.NullMarked;
