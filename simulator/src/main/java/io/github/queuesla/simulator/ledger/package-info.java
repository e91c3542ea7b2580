/** What the pretend platform was asked. Entry point: {@link Requests}. */
@NullMarked
package io.github.queuesla.simulator.ledger;

import org.jspecify.annotations.NullMarked;
