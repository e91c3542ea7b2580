package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.Sha256;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.EventCount;
import io.github.queuesla.history.engine.ReadingEngine.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Counts and hashes the sorted table of a session. */
final class ContentReading {
    /** So many lines are in memory at once. */
    private static final int STEP = 50_000;

    private final DuckDbSession session;

    ContentReading(DuckDbSession session) {
        this.session = session;
    }

    DayContent read() throws SQLException {
        List<EventCount> counts = new ArrayList<>();
        session.query(EventTable.COUNT, row -> counts.add(count(row)));
        long rows = counts.stream().mapToLong(EventCount::count).sum();
        return new DayContent(counts, hash(rows));
    }

    private static EventCount count(Row row) {
        EventType type = EventType.ofCode(row.text(3))
                .orElseThrow(() -> new EngineException(
                        Kind.UNREADABLE_FILE, "there is no type of event '" + row.text(3) + "'", null));
        return new EventCount(new QueueId(row.text(1)), new MediaType(row.text(2)), type, row.number(4), row.number(5));
    }

    private String hash(long rows) throws SQLException {
        Sha256 digest = new Sha256();
        for (long from = 0; from < rows; from += STEP) {
            session.bytes(EventTable.lines(from, from + STEP), line -> digest.add(line, line.length));
        }
        return digest.hex();
    }
}
