/**
 * The requests that an assessment will take. Sends nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.plan.RequestPlan}.
 */
@NullMarked
package io.github.queuesla.genesys.plan;

import org.jspecify.annotations.NullMarked;
