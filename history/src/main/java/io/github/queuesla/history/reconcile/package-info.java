/**
 * The comparison of a history with the platform's own counts: what agrees, what differs and why, and what could not be
 * compared.
 *
 * <p>Entry point: {@link io.github.queuesla.history.reconcile.Reconciler}.
 */
@NullMarked
package io.github.queuesla.history.reconcile;

import org.jspecify.annotations.NullMarked;
