package io.github.queuesla.history.engine;

import io.github.queuesla.history.day.DayFile;
import java.util.List;
import java.util.Map;

/**
 * An engine that reads Parquet files of events. Not thread-safe, except for {@link #cancel}. It throws
 * {@link EngineException} when a file is missing or damaged.
 */
public interface ReadingEngine extends AutoCloseable {

    /** The key of the text in the footer of a file. */
    String FOOTER_KEY = "queue_sla";

    /** Its name and version, such as {@code duckdb v2.0.0}. */
    String name();

    /** The texts in the footers, by location. A file without one, or one that cannot be read, is absent. */
    Map<String, String> footers(List<String> locations);

    /**
     * Reads all rows of a file, to see whether that is possible.
     *
     * @throws EngineException when it is damaged, or its columns are not those of a file of events
     */
    void check(String location);

    /**
     * Runs a query over the events of these files, which it sees as the table {@code events}. The text may use what every
     * engine understands in the same way, the function {@code unix_millis(timestamp)}, and its inverse
     * {@code timestamp_millis(number)}.
     *
     * @param files the files; with none, the table is empty
     */
    void query(List<DayFile> files, String sql, RowReader reader);

    /** Ends a running query or write, from another thread; it fails then. */
    void cancel();

    @Override
    void close();

    /** Receives the rows of a query. */
    @FunctionalInterface
    interface RowReader {
        void read(Row row);
    }

    /** One row of a query; columns are numbered from 1. Valid only while it is read. */
    interface Row {
        /** A whole number. */
        long number(int column);

        /** A text. */
        String text(int column);

        /** Whether the column has no value. */
        boolean isNull(int column);
    }
}
