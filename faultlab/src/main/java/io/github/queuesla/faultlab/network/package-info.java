/**
 * The pretend platform without its port, a network that loses and breaks what it carries, and a ledger of all that was
 * sent. Entry point: {@link io.github.queuesla.faultlab.network.Network}.
 */
@NullMarked
package io.github.queuesla.faultlab.network;

import org.jspecify.annotations.NullMarked;
