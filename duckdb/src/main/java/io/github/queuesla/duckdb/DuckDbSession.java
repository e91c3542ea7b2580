package io.github.queuesla.duckdb;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine.Row;
import io.github.queuesla.history.engine.ReadingEngine.RowReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A connection with temporary tables of its own. */
final class DuckDbSession implements AutoCloseable {
    private final DuckDBConnection connection;
    private final Cancellation cancellation;

    DuckDbSession(DuckDBConnection connection, Cancellation cancellation) {
        this.connection = connection;
        this.cancellation = cancellation;
    }

    DuckDbSession another() throws SQLException {
        return new DuckDbSession(connection.duplicate(), cancellation);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    DuckDBAppender appender(String table) throws SQLException {
        return connection.createAppender("temp", "main", table);
    }

    void execute(String sql) throws SQLException {
        // A new one for each: a failure closes the statement.
        try (Statement statement = connection.createStatement();
                Cancellation.Running running = cancellation.run(statement)) {
            running.execute(() -> statement.execute(sql));
        }
    }

    void query(String sql, RowReader reader) throws SQLException {
        results(sql, rows -> reader.read(new ResultRow(rows)));
    }

    /** Runs a query whose only column has bytes. */
    void bytes(String sql, Consumer<byte[]> receiver) throws SQLException {
        results(sql, rows -> receiver.accept(rows.getBytes(1)));
    }

    private void results(String sql, ResultReader reader) throws SQLException {
        // Prepared, because DuckDB 1.5 forgets what is wrong with the text of a query that is executed at once.
        try (PreparedStatement statement = connection.prepareStatement(sql);
                Cancellation.Running running = cancellation.run(statement)) {
            running.execute(statement::execute);
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new EngineException(
                    EngineException.Kind.OTHER, "DuckDB does not end: " + failed.getMessage(), failed);
        }
    }

    /** Reads the row that a result is at. */
    @FunctionalInterface
    private interface ResultReader {
        void read(ResultSet rows) throws SQLException;
    }

    /** Something that may fail in DuckDB. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** Runs it, and throws its failure as that of the engine. */
    static <T> T run(Work<T> work, Function<SQLException, EngineException> meaning) {
        try {
            return work.run();
        } catch (SQLException failed) {
            throw meaning.apply(failed);
        }
    }

    private record ResultRow(ResultSet rows) implements Row {
        @Override
        public long number(int column) {
            try {
                return rows.getLong(column);
            } catch (SQLException failed) {
                throw DuckDbFailures.reading(failed);
            }
        }

        @Override
        public String text(int column) {
            try {
                return rows.getString(column);
            } catch (SQLException failed) {
                throw DuckDbFailures.reading(failed);
            }
        }

        @Override
        public boolean isNull(int column) {
            return run(() -> rows.getObject(column) == null, DuckDbFailures::reading);
        }
    }
}
