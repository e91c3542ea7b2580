package io.github.queuesla.history.imports;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.engine.ReadingEngine.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** Reads the conversations that a file of a day has. */
final class StoredConversations {

    static final String SQL =
            "SELECT conversation_id, event, unix_millis(event_time), unix_millis(offered_time), wait_ms,"
                    + " visit, queue_id, media, direction FROM events ORDER BY conversation_id, event_time";

    private final List<QueueEvent> events = new ArrayList<>();
    private final BiConsumer<String, List<QueueEvent>> receiver;

    private StoredConversations(BiConsumer<String, List<QueueEvent>> receiver) {
        this.receiver = receiver;
    }

    static void read(HistoryEngine engine, DayFile file, BiConsumer<String, List<QueueEvent>> receiver) {
        StoredConversations stored = new StoredConversations(receiver);
        engine.query(List.of(file), SQL, row -> stored.add(event(row)));
        stored.end();
    }

    private void add(QueueEvent event) {
        if (!events.isEmpty() && !events.get(0).conversationId().equals(event.conversationId())) {
            end();
        }
        events.add(event);
    }

    private void end() {
        if (!events.isEmpty()) {
            receiver.accept(events.get(0).conversationId(), List.copyOf(events));
            events.clear();
        }
    }

    private static QueueEvent event(Row row) {
        return new QueueEvent(
                EventType.ofCode(row.text(2)).orElseThrow(),
                Instant.ofEpochMilli(row.number(3)),
                row.isNull(4) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.number(4))),
                row.isNull(5) ? OptionalLong.empty() : OptionalLong.of(row.number(5)),
                new QueueId(row.text(7)),
                new MediaType(row.text(8)),
                row.isNull(9) ? Optional.empty() : Optional.of(row.text(9)),
                row.text(1),
                Math.toIntExact(row.number(6)));
    }
}
