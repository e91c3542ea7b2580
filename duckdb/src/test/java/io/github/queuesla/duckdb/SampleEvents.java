package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.FileStamp;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Events for tests. */
final class SampleEvents {
    static final Instant NOON = Instant.parse("2024-01-01T12:00:00.123Z");

    private SampleEvents() {}

    static QueueEvent offered(String queue, String conversation) {
        return new QueueEvent(
                EventType.OFFERED,
                NOON,
                Optional.of(NOON),
                OptionalLong.empty(),
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }

    static QueueEvent answered(String queue, String conversation, long wait) {
        return new QueueEvent(
                EventType.ANSWERED,
                NOON.plusMillis(wait),
                Optional.of(NOON),
                OptionalLong.of(wait),
                new QueueId(queue),
                MediaType.VOICE,
                Optional.of("inbound"),
                conversation,
                1);
    }

    /** An answer of which the platform says neither when it was offered nor its direction. */
    static QueueEvent bare(String queue, String conversation, long wait) {
        return new QueueEvent(
                EventType.ANSWERED,
                NOON.plusMillis(wait),
                Optional.empty(),
                OptionalLong.of(wait),
                new QueueId(queue),
                MediaType.VOICE,
                Optional.empty(),
                conversation,
                2);
    }

    /** A listed file; the engine uses only its location. */
    static DayFile file(Path path) {
        DayProvenance provenance = new DayProvenance("job", NOON, Optional.empty());
        DayFooter footer = new DayFooter(1, provenance, DayState.SETTLED, false, Map.of(), 0, "");
        return new DayFile(
                LocalDate.of(2024, 1, 1),
                path.toString(),
                new FileStamp(1, FileTime.fromMillis(0), Optional.empty()),
                footer);
    }

    static List<DayFile> files(Path... paths) {
        return List.of(paths).stream().map(SampleEvents::file).toList();
    }
}
