package io.github.queuesla.duckdb;

import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;

/** Collects the events of a file in a temporary table. */
final class DuckDbWriter implements DayWriter {
    private final DuckDbSession session;
    private final Path file;
    private final DuckDBAppender appender;
    private long deliveries;
    private boolean appending = true;

    private DuckDbWriter(DuckDbSession session, Path file, DuckDBAppender appender) {
        this.session = session;
        this.file = file;
        this.appender = appender;
    }

    static DuckDbWriter begin(DuckDbSession session, Path file) throws SQLException {
        // The appender commits every few thousand rows, each time with a wait, unless a transaction is open already.
        session.execute("BEGIN TRANSACTION");
        session.execute(EventTable.CREATE);
        return new DuckDbWriter(session, file, session.appender(EventTable.RECEIVED));
    }

    @Override
    public void add(String conversationId, List<QueueEvent> events) {
        deliveries++;
        DuckDbSession.run(() -> append(conversationId, events), DuckDbFailures::writing);
    }

    private DuckDBAppender append(String conversationId, List<QueueEvent> events) throws SQLException {
        for (QueueEvent event : events) {
            append(conversationId, event);
        }
        if (events.isEmpty()) {
            appender.beginRow().append(deliveries);
            for (int column = 0; column < EventTable.COLUMNS.size() - 1; column++) {
                appender.appendNull();
            }
            appender.append(conversationId).endRow();
        }
        return appender;
    }

    private void append(String conversationId, QueueEvent event) throws SQLException {
        appender.beginRow().append(deliveries).append(event.type().code());
        appender.append(event.time().toEpochMilli());
        appender.append(event.offered().map(offered -> offered.toEpochMilli()).orElse(null));
        appender.append(
                event.waitMillis().isPresent() ? (Long) event.waitMillis().getAsLong() : null);
        appender.append((short) event.visit());
        appender.append(event.queue().value()).append(event.media().name());
        appender.append(event.direction().orElse(null));
        appender.append(conversationId).endRow();
    }

    @Override
    public DayContent finish(Function<DayContent, String> footer) {
        session.cancellation().begin();
        return DuckDbSession.run(() -> write(footer), DuckDbFailures::writing);
    }

    private DayContent write(Function<DayContent, String> footer) throws SQLException {
        endAppending();
        session.execute(EventTable.SORT);
        session.execute("DROP TABLE " + EventTable.RECEIVED);
        // Only committed rows are numbered from 0.
        session.execute("COMMIT");
        DayContent content = new ContentReading(session).read();
        session.execute(
                EventTable.copy(file.toAbsolutePath().toString(), DuckDbEngine.FOOTER_KEY, footer.apply(content)));
        session.execute("DROP TABLE " + EventTable.SORTED);
        return content;
    }

    private void endAppending() throws SQLException {
        if (appending) {
            appending = false;
            appender.close();
        }
    }

    @Override
    public void close() {
        try {
            endAppending();
        } catch (SQLException notFlushed) {
            // The rows are dropped anyway, with the connection.
            appending = false;
        } finally {
            session.close();
        }
    }
}
