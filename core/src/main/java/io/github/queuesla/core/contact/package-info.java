/**
 * What happens to contacts in queues: event by event, with the port for reading it from the platform, and visit by visit,
 * with the port for reading those that are stored. Knows no platform and no storage.
 *
 * <p>Entry points: {@link io.github.queuesla.core.contact.ContactSource} and
 * {@link io.github.queuesla.core.contact.VisitSource}.
 */
@NullMarked
package io.github.queuesla.core.contact;

import org.jspecify.annotations.NullMarked;
