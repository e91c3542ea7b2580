package io.github.queuesla.core.evidence;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.WindowResult.Span;
import java.time.Instant;
import java.util.Optional;

/**
 * What one contact is to a service level, and why. Immutable.
 *
 * @param visit the contact's visit to the queue, with the wait that counts
 * @param counted when it counts: when it ended, unless the service level books it otherwise
 * @param queue the queue
 * @param window the window that it belongs to
 * @param threshold the threshold of its medium
 * @param result whether it is met, missed or excluded
 * @param reason why
 * @param firstVisit when the first visit of its conversation to the queue was; empty unless this is a later one
 */
public record ContactEvidence(
        QueueVisit visit,
        Instant counted,
        Queue queue,
        Span window,
        WaitThreshold threshold,
        ContactResult result,
        ContactReason reason,
        Optional<Instant> firstVisit) {}
