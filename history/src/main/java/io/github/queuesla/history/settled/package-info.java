/**
 * The settled periods of a history: contacts, contract and result as they were when somebody froze them.
 *
 * <p>Entry point: {@link io.github.queuesla.history.settled.SettledPeriods}.
 */
@NullMarked
package io.github.queuesla.history.settled;

import org.jspecify.annotations.NullMarked;
