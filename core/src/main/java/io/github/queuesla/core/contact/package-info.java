/**
 * What happens to contacts in queues, event by event, and the port for reading it from the platform. Knows no platform
 * and no storage.
 *
 * <p>Entry point: {@link io.github.queuesla.core.contact.ContactSource}.
 */
@NullMarked
package io.github.queuesla.core.contact;

import org.jspecify.annotations.NullMarked;
