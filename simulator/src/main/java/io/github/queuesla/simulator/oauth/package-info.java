/** Tokens and the rate limit that goes with each. Entry point: {@link TokenEndpoint}. */
@NullMarked
package io.github.queuesla.simulator.oauth;

import org.jspecify.annotations.NullMarked;
