/**
 * Contracts: service levels with their queues, hours, windows, roll-ups and credits. Knows no file format and no
 * counts.
 *
 * <p>Entry point: {@link io.github.queuesla.core.contract.Contract}.
 */
@NullMarked
package io.github.queuesla.core.contract;

import org.jspecify.annotations.NullMarked;
