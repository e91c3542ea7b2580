/**
 * Tests of the content of the jar that users run, and of its licences; {@link
 * io.github.queuesla.e2e.supply.ShippedJar} reads it.
 */
@NullMarked
package io.github.queuesla.e2e.supply;

import org.jspecify.annotations.NullMarked;
