package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EventCount;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The events that files of a folder have, to compare with the platform's.
 *
 * @param stored the number of events of each day
 * @param unreadable the days whose file turned out to be damaged
 */
record Comparison(Map<LocalDate, DayCounts> stored, List<LocalDate> unreadable) {

    /** One row for each day, queue, medium and type that has events; the day as days since 1970. */
    static final String SQL = "SELECT cast(floor(unix_millis(event_time) / 86400000) as bigint) AS day_number,"
            + " queue_id, media, event, count(*) AS events,"
            + " cast(coalesce(sum(wait_ms), 0) as bigint) AS waits FROM events"
            + " GROUP BY cast(floor(unix_millis(event_time) / 86400000) as bigint), queue_id, media, event";

    static Comparison of(HistoryEngine engine, List<DayFile> files) {
        if (files.isEmpty()) {
            return new Comparison(Map.of(), List.of());
        }
        try {
            return new Comparison(count(engine, files), List.of());
        } catch (EngineException failed) {
            requireDamage(files.get(0), failed);
            return oneByOne(engine, files);
        }
    }

    /** One damaged file fails the whole query and is not always named. */
    private static Comparison oneByOne(HistoryEngine engine, List<DayFile> files) {
        Map<LocalDate, DayCounts> stored = new HashMap<>();
        List<LocalDate> unreadable = new ArrayList<>();
        for (DayFile file : files) {
            try {
                stored.putAll(count(engine, List.of(file)));
            } catch (EngineException failed) {
                requireDamage(file, failed);
                unreadable.add(file.day());
            }
        }
        return new Comparison(stored, unreadable);
    }

    private static void requireDamage(DayFile file, EngineException failed) {
        if (failed.kind() != EngineException.Kind.UNREADABLE_FILE) {
            throw HistoryException.engine(Path.of(file.location()), failed);
        }
    }

    private static Map<LocalDate, DayCounts> count(HistoryEngine engine, List<DayFile> files) {
        Map<LocalDate, DayCounts> days = new HashMap<>();
        files.forEach(file -> days.put(file.day(), new DayCounts()));
        engine.query(files, SQL, row -> {
            DayCounts counts = days.get(LocalDate.ofEpochDay(row.number(1)));
            Optional<EventType> type = EventType.ofCode(row.text(4));
            if (counts != null && type.isPresent()) {
                counts.add(new EventCount(
                        new QueueId(row.text(2)),
                        new MediaType(row.text(3)),
                        type.get(),
                        row.number(5),
                        row.number(6)));
            }
        });
        return days;
    }
}
