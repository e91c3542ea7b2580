/** What is in the jar that users run, and under which licences; {@link io.github.queuesla.e2e.supply.ShippedJar} reads it. */
@NullMarked
package io.github.queuesla.e2e.supply;

import org.jspecify.annotations.NullMarked;
