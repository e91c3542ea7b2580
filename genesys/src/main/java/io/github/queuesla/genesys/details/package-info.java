/**
 * Contacts, event by event, from the details jobs of the platform. Counts nothing.
 *
 * <p>Entry point: {@link io.github.queuesla.genesys.details.DetailsJobs}.
 */
@NullMarked
package io.github.queuesla.genesys.details;

import org.jspecify.annotations.NullMarked;
