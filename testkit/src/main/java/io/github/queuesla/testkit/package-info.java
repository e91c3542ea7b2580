/**
 * What the tests of the other modules share. Uses none of them.
 *
 * <p>Entry point: {@link io.github.queuesla.testkit.HouseRules}.
 */
@NullMarked
package io.github.queuesla.testkit;

import org.jspecify.annotations.NullMarked;
