/**
 * The commands about settled periods: freezing one, and comparing it with what is known today.
 *
 * <p>Entry points: {@link io.github.queuesla.cli.settled.SettleCommand} and
 * {@link io.github.queuesla.cli.settled.RestateCommand}.
 */
@NullMarked
package io.github.queuesla.cli.settled;

import org.jspecify.annotations.NullMarked;
