package io.github.queuesla.core.evidence;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.evidence.ContactScope.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * A visit in a window of a service level. Immutable.
 *
 * @param happened the visit as it happened
 * @param counted the visit as the rules of the service level count it
 * @param window the number of the window
 * @param first when the first visit of its conversation to the queue was, if only that one counts, and this is a later one
 */
record WindowVisit(QueueVisit happened, QueueVisit counted, int window, Optional<Instant> first) {

    /** Where it is counted. */
    Place place() {
        return new Place(counted.queue(), counted.media(), window);
    }
}
