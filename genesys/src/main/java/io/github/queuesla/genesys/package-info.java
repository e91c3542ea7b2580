/**
 * Counts and queues from Genesys Cloud. Knows no report and no option.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.GenesysCloud}.
 */
@NullMarked
package io.github.queuesla.genesys;

import org.jspecify.annotations.NullMarked;
