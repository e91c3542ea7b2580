package io.github.queuesla.duckdb;

import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** DuckDB in this process, without a database file. It downloads nothing. Not thread-safe, except for {@link #cancel}. */
public final class DuckDbEngine implements HistoryEngine {
    private static final String VIEW = "CREATE OR REPLACE TEMP VIEW events AS ";

    private final DuckDbSession session;
    private final SpillFolder spill;
    private final String name;

    private DuckDbEngine(DuckDbSession session, SpillFolder spill, String name) {
        this.session = session;
        this.spill = spill;
        this.name = name;
    }

    /**
     * Starts it.
     *
     * @throws EngineException when DuckDB does not run on this machine, or the temporary folder cannot be used
     */
    public static DuckDbEngine open(DuckDbSettings settings) {
        SpillFolder spill = SpillFolder.in(settings.temporary());
        try {
            DuckDBConnection connection =
                    (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties(settings, spill));
            DuckDbSession session = new DuckDbSession(connection, new Cancellation());
            session.execute("CREATE TEMP MACRO unix_millis(t) AS epoch_ms(t)");
            session.execute("CREATE TEMP MACRO timestamp_millis(m) AS make_timestamptz(m * 1000)");
            session.execute("SET GLOBAL TimeZone = 'UTC'");
            session.execute("SET lock_configuration = true");
            String version = connection.getMetaData().getDatabaseProductVersion();
            return new DuckDbEngine(session, spill, "duckdb " + version);
        } catch (SQLException | LinkageError failed) {
            spill.remove();
            throw new EngineException(
                    Kind.NOT_AVAILABLE,
                    "DuckDB does not start on this machine (" + failed.getMessage()
                            + "): check that the folder lib beside queue-sla.jar is complete and of the same release,"
                            + " and that the folder for temporary files can be written",
                    failed);
        }
    }

    private static Properties properties(DuckDbSettings settings, SpillFolder spill) {
        Properties properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        // Without it, DuckDB spills into the working directory.
        properties.setProperty("temp_directory", spill.path().toString());
        // Its cache of file contents takes a file that was replaced within the clock's step for the old one.
        properties.setProperty("enable_external_file_cache", "false");
        return properties;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public DayWriter write(Path file) {
        session.cancellation().begin();
        return DuckDbSession.run(() -> DuckDbWriter.begin(session.another(), file), DuckDbFailures::writing);
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        session.cancellation().begin();
        if (locations.isEmpty()) {
            return Map.of();
        }
        try {
            return readFooters(locations);
        } catch (EngineException failed) {
            if (failed.kind() != Kind.UNREADABLE_FILE) {
                throw failed;
            }
            // One damaged file fails the whole query and is not always named.
            return readFootersOneByOne(locations);
        }
    }

    private Map<String, String> readFootersOneByOne(List<String> locations) {
        Map<String, String> footers = new HashMap<>();
        for (String location : locations) {
            try {
                footers.putAll(readFooters(List.of(location)));
            } catch (EngineException failed) {
                if (failed.kind() != Kind.UNREADABLE_FILE) {
                    throw failed;
                }
            }
        }
        return footers;
    }

    private Map<String, String> readFooters(List<String> locations) {
        Map<String, String> footers = new HashMap<>();
        String sql = "SELECT file_name, decode(value) FROM parquet_kv_metadata(" + SqlText.files(locations)
                + ") WHERE decode(key) = " + SqlText.literal(FOOTER_KEY);
        DuckDbSession.run(
                () -> {
                    session.query(sql, row -> footers.put(row.text(1), row.text(2)));
                    return footers;
                },
                DuckDbFailures::reading);
        return footers;
    }

    @Override
    public DayContent content(String location) {
        session.cancellation().begin();
        requireColumns(location);
        return DuckDbSession.run(
                () -> {
                    try (DuckDbSession own = session.another()) {
                        own.execute(EventTable.load(location));
                        return new ContentReading(own).read();
                    }
                },
                DuckDbFailures::reading);
    }

    private void requireColumns(String location) {
        List<String> columns = new ArrayList<>();
        String sql = "DESCRIBE SELECT * FROM " + EventTable.source(List.of(location));
        DuckDbSession.run(
                () -> {
                    session.query(sql, row -> columns.add(row.text(1) + " " + row.text(2)));
                    return columns;
                },
                DuckDbFailures::reading);
        if (!columns.equals(EventTable.COLUMNS)) {
            throw new EngineException(
                    Kind.WRONG_COLUMNS, "the columns are " + columns + " instead of " + EventTable.COLUMNS, null);
        }
    }

    @Override
    public void query(List<DayFile> files, String sql, RowReader reader) {
        session.cancellation().begin();
        DuckDbSession.run(
                () -> {
                    session.execute(view(files));
                    session.query(sql, reader);
                    return files;
                },
                DuckDbFailures::reading);
    }

    @Override
    public void export(List<DayFile> files, String sql, Path file, FileType type) {
        session.cancellation().begin();
        DuckDbSession.run(
                () -> {
                    session.execute(view(files));
                    session.execute("COPY (" + sql + ") TO "
                            + SqlText.literal(file.toAbsolutePath().toString()) + " (" + options(type)
                            + ", USE_TMP_FILE false)");
                    return file;
                },
                DuckDbFailures::exporting);
    }

    private static String view(List<DayFile> files) {
        return VIEW + EventTable.events(files.stream().map(DayFile::location).toList());
    }

    private static String options(FileType type) {
        String times = ", TIMESTAMPFORMAT '%Y-%m-%dT%H:%M:%S.%gZ'";
        return switch (type) {
            case PARQUET -> "FORMAT parquet, COMPRESSION zstd";
            case CSV -> "FORMAT csv, HEADER true" + times;
            case NDJSON -> "FORMAT json" + times;
        };
    }

    @Override
    public void cancel() {
        session.cancellation().cancel();
    }

    @Override
    public void close() {
        try {
            session.close();
        } finally {
            spill.remove();
        }
    }
}
