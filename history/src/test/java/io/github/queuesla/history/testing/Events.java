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
        return event(EventType.OFFERED, queue, conversation, time, OptionalLong.empty());
    }

    public static QueueEvent ended(EventType type, String queue, String conversation, Instant time) {
        return event(type, queue, conversation, time, OptionalLong.of(1_000));
    }

    private static QueueEvent event(
            EventType type, String queue, String conversation, Instant time, OptionalLong wait) {
        return new QueueEvent(
                type,
                time,
                Optional.empty(),
                wait,
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }
}
