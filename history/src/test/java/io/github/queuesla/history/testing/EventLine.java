package io.github.queuesla.history.testing;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** An event as a line of text. */
final class EventLine {
    private EventLine() {}

    static String write(QueueEvent event) {
        return String.join(
                "|",
                event.queue().value(),
                event.time().toString(),
                event.type().code(),
                event.offered().map(Instant::toString).orElse(""),
                event.waitMillis().isPresent()
                        ? Long.toString(event.waitMillis().getAsLong())
                        : "",
                Integer.toString(event.visit()),
                event.media().name(),
                event.direction().orElse(""),
                event.conversationId());
    }

    static QueueEvent read(String line) {
        String[] parts = line.split("\\|", -1);
        return new QueueEvent(
                EventType.ofCode(parts[2]).orElseThrow(),
                Instant.parse(parts[1]),
                Optional.of(parts[3]).filter(text -> !text.isEmpty()).map(Instant::parse),
                parts[4].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[4])),
                new QueueId(parts[0]),
                new MediaType(parts[6]),
                Optional.of(parts[7]).filter(text -> !text.isEmpty()),
                parts[8],
                Integer.parseInt(parts[5]));
    }
}
