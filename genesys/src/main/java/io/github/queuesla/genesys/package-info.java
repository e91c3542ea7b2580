/** Counts and queues from Genesys Cloud. Entry point: {@link io.github.queuesla.genesys.GenesysCloud}. */
@NullMarked
package io.github.queuesla.genesys;

import org.jspecify.annotations.NullMarked;
