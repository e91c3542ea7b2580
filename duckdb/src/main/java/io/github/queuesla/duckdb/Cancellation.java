package io.github.queuesla.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends the statements that run. Thread-safe. */
final class Cancellation {
    private final Set<Statement> statements = ConcurrentHashMap.newKeySet();
    private volatile boolean requested;

    /** Begins an operation of the engine, which may have several statements. */
    void begin() {
        requested = false;
    }

    /** Fails when somebody cancelled the operation. */
    void check() {
        if (requested) {
            throw DuckDbFailures.cancelled(null);
        }
    }

    void cancel() {
        requested = true;
        statements.forEach(Cancellation::cancel);
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException ended) {
            // It was closed in this moment, which is as good.
            return;
        }
    }

    Running run(Statement statement) {
        statements.add(statement);
        return new Running(statement);
    }

    /** Executes a statement. */
    interface Execution {
        void run() throws SQLException;
    }

    /** A statement that can be cancelled until it is closed. */
    final class Running implements AutoCloseable {
        private final Statement statement;

        private Running(Statement statement) {
            this.statement = statement;
        }

        void execute(Execution execution) throws SQLException {
            check();
            execution.run();
            check();
        }

        @Override
        public void close() {
            statements.remove(statement);
        }
    }
}
