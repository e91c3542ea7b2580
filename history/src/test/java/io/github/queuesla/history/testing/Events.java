package io.github.queuesla.history.testing;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Events for tests. */
public final class Events {
    private Events() {}

    public static QueueEvent offered(String queue, String conversation, Instant time) {
        return ended(EventType.OFFERED, queue, conversation, time);
    }

    public static QueueEvent ended(EventType type, String queue, String conversation, Instant time) {
        return new QueueEvent(
                type,
                time,
                Optional.empty(),
                type == EventType.OFFERED ? OptionalLong.empty() : OptionalLong.of(1_000),
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }
}
