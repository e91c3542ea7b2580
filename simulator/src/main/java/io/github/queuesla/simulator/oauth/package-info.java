/**
 * Tokens, and the rate limit of each. Knows no organisation.
 *
 * <p>Entry point: {@link TokenEndpoint}.
 */
@NullMarked
package io.github.queuesla.simulator.oauth;

import org.jspecify.annotations.NullMarked;
