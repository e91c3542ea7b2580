/** What a question will take, before it is asked. Entry point: {@link io.github.queuesla.genesys.plan.RequestPlan}. */
@NullMarked
package io.github.queuesla.genesys.plan;

import org.jspecify.annotations.NullMarked;
