package io.github.queuesla.history.export;

import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.FileOperations;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.KnownQueues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the events of a view for other programs. Each file appears complete or not at all. */
public final class HistoryExport {

    /** The events, with the day of each in UTC. */
    public static final String FACT = "fact.parquet";

    /** The queues, by their ids. */
    public static final String QUEUE = "queue.parquet";

    /** The days. */
    public static final String CALENDAR = "calendar.parquet";

    private final HistoryEngine engine;
    private final FileOperations files;

    /** An export by that engine. */
    public HistoryExport(HistoryEngine engine, FileOperations files) {
        this.engine = engine;
        this.files = files;
    }

    /**
     * Writes a star of three files, as Power BI likes it: facts, queues and calendar.
     *
     * @param folder the folder for them, which is created when it is not there
     * @throws HistoryException when they cannot be written, or the history is damaged
     */
    public List<Path> star(HistoryView view, KnownQueues queues, Path folder) {
        try {
            files.createFolder(folder);
        } catch (IOException failed) {
            throw HistoryException.writing(folder, failed);
        }
        return List.of(
                write(view, ExportSql.FACT, folder.resolve(FACT), FileType.PARQUET),
                write(view, ExportSql.queues(queues), folder.resolve(QUEUE), FileType.PARQUET),
                write(view, ExportSql.calendar(view), folder.resolve(CALENDAR), FileType.PARQUET));
    }

    /**
     * Writes the events alone, in the order of their days.
     *
     * @throws HistoryException when they cannot be written, or the history is damaged
     */
    public Path events(HistoryView view, Path file, FileType type) {
        return write(view, type == FileType.CSV ? ExportSql.SAFE_EVENTS : ExportSql.EVENTS, file, type);
    }

    private Path write(HistoryView view, String sql, Path file, FileType type) {
        Path part = file.resolveSibling("_" + file.getFileName() + ".part");
        try {
            files.createFile(part);
            try {
                engine.export(view.files(), sql, part, type);
                files.force(part);
                files.move(part, file);
            } finally {
                if (Files.exists(part)) {
                    files.delete(part);
                }
            }
            return file;
        } catch (EngineException failed) {
            throw HistoryException.engine(file, failed);
        } catch (IOException failed) {
            throw HistoryException.writing(file, failed);
        }
    }
}
