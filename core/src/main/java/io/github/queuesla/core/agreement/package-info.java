/**
 * What was agreed with a client: service levels with their queues, hours, windows, roll-ups and money. Entry point: {@link io.github.queuesla.core.agreement.Contract}.
 */
@NullMarked
package io.github.queuesla.core.agreement;

import org.jspecify.annotations.NullMarked;
