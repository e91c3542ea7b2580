/**
 * The pretend organisation behind the port. Knows no request.
 *
 * <p>Entry point: {@link Organisation}.
 */
@NullMarked
package io.github.queuesla.simulator.organisation;

import org.jspecify.annotations.NullMarked;
