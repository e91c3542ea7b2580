/**
 * The alerts of a live board: where they are sent, and what is remembered of them over restarts.
 *
 * <p>Entry point: {@link io.github.queuesla.cli.alert.AlertOptions}.
 */
@NullMarked
package io.github.queuesla.cli.alert;

import org.jspecify.annotations.NullMarked;
