/**
 * The pretend platform without its port, a network that loses and breaks what it carries, and an audit of all requests.
 * Knows no scenario.
 *
 * <p>Entry point: {@link io.github.queuesla.faultlab.network.Network}.
 */
@NullMarked
package io.github.queuesla.faultlab.network;

import org.jspecify.annotations.NullMarked;
