package io.github.queuesla.duckdb;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure of DuckDB means. It has no error codes, so its messages tell. */
final class DuckDbFailures {
    private static final String INTERRUPTED = "INTERRUPT Error";

    /** Faults of the text of a query, which no file is to blame for. */
    private static final String QUERY = "(?s)(Parser|Binder|Catalog|Conversion|Out of Range|Not implemented|"
            + "Constraint|Dependency|Permission|Out of Memory) Error.*";

    private DuckDbFailures() {}

    /** A failure of a statement that reads files. */
    static EngineException reading(SQLException failed) {
        return of(failed, message(failed).matches(QUERY) ? Kind.OTHER : Kind.UNREADABLE_FILE);
    }

    /** A failure of a statement that writes a file. */
    static EngineException writing(SQLException failed) {
        return of(failed, message(failed).startsWith("IO Error") ? Kind.NOT_WRITABLE : Kind.OTHER);
    }

    /** A failure of a statement that reads files and writes another. */
    static EngineException exporting(SQLException failed) {
        String message = message(failed);
        boolean writes = message.startsWith("IO Error") && (message.contains("write") || message.contains("open"));
        return writes && !message.contains("No files found") ? of(failed, Kind.NOT_WRITABLE) : reading(failed);
    }

    private static EngineException of(SQLException failed, Kind otherwise) {
        String message = message(failed);
        if (message.startsWith(INTERRUPTED)) {
            return cancelled(failed);
        }
        // A query can also fill the disk, when it needs more than the memory.
        return new EngineException(isDiskFull(message) ? Kind.DISK_FULL : otherwise, firstLine(message), failed);
    }

    private static String message(SQLException failed) {
        return Objects.requireNonNullElse(failed.getMessage(), "no message");
    }

    static EngineException cancelled(@Nullable Throwable cause) {
        return new EngineException(Kind.CANCELLED, "the query was cancelled", cause);
    }

    private static boolean isDiskFull(String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return Stream.of("no space left", "not enough space", "disk quota", "max_temp_directory_size")
                .anyMatch(lower::contains);
    }

    /** Without the excerpt of the statement that follows. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
