/**
 * What happened in the queues: contacts, their outcomes and the true counts. Knows no request.
 *
 * <p>Entry point: {@link Contact}.
 */
@NullMarked
package io.github.queuesla.simulator.contact;

import org.jspecify.annotations.NullMarked;
