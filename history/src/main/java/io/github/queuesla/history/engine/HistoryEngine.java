package io.github.queuesla.history.engine;

import io.github.queuesla.history.day.DayFile;
import java.nio.file.Path;
import java.util.List;

/** An engine that writes files of events too. It throws {@link EngineException} when the disk is full. */
public interface HistoryEngine extends ReadingEngine {

    /**
     * Begins a file of events; several can be written at once. The file is complete when the writer has finished, and not
     * before, so it is written beside its place. An existing file is overwritten and keeps its mode.
     */
    DayWriter write(Path file);

    /**
     * Reads all rows of a file.
     *
     * @throws EngineException when it is damaged, or its columns are not those of a file of events
     */
    DayContent content(String location);

    @Override
    default void check(String location) {
        content(location);
    }

    /**
     * Writes the rows of such a query to a file.
     *
     * @param file the file, which is complete when this returns; an existing one is overwritten and keeps its mode
     */
    void export(List<DayFile> files, String sql, Path file, FileType type);
}
