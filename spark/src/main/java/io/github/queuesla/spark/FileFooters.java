package io.github.queuesla.spark;

import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.ReadingEngine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.jspecify.annotations.Nullable;

/** The footers of the files of one run. Each is read once. */
final class FileFooters {

    /** Most of the time is spent waiting for the storage. */
    private static final int AT_ONCE = 16;

    private final Configuration hadoop;
    private final Map<String, FileMetaData> known = new ConcurrentHashMap<>();

    FileFooters(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /** The texts in the footers, by location, of the files that can be read and have one. */
    Map<String, String> texts(List<String> locations) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Optional<String>>> texts = new ArrayList<>();
            locations.forEach(location -> texts.add(threads.submit(() -> text(location))));
            Map<String, String> found = new HashMap<>();
            for (int i = 0; i < texts.size(); i++) {
                String location = locations.get(i);
                texts.get(i).get().ifPresent(text -> found.put(location, text));
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new EngineException(Kind.CANCELLED, "the run was stopped", stopped);
        } catch (ExecutionException failed) {
            throw SparkFailures.of(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<String> text(String location) {
        try {
            return Optional.ofNullable(of(location).getKeyValueMetaData().get(ReadingEngine.FOOTER_KEY));
        } catch (EngineException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Refuses a file with other columns than those of events.
     *
     * @throws EngineException also when it cannot be read
     */
    void requireColumns(String location) {
        FileMetaData footer = of(location);
        if (!EventColumns.areOf(footer.getSchema())) {
            throw new EngineException(
                    Kind.WRONG_COLUMNS,
                    "the columns are " + EventColumns.types(footer.getSchema()) + " instead of " + EventColumns.types(),
                    null);
        }
    }

    private FileMetaData of(String location) {
        @Nullable FileMetaData footer = known.get(location);
        return footer == null ? read(location) : footer;
    }

    private FileMetaData read(String location) {
        try (ParquetFileReader file =
                ParquetFileReader.open(HadoopInputFile.fromPath(Location.path(location), hadoop))) {
            FileMetaData footer = file.getFooter().getFileMetaData();
            known.put(location, footer);
            return footer;
        } catch (IOException | RuntimeException unreadable) {
            throw new EngineException(
                    Kind.UNREADABLE_FILE, location + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
