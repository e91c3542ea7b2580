package io.github.queuesla.history.folder;

import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A new file of a day, written beside the old one. Either the old file is there or the complete new one, whenever the
 * process ends. Not thread-safe.
 */
public final class DayReplacement implements AutoCloseable {
    private final FolderLayout layout;
    private final LocalDate day;
    private final Path events;
    private final Path part;
    private final DayWriter writer;
    private final FileOperations files;

    private DayReplacement(FolderLayout layout, LocalDate day, DayWriter writer, FileOperations files) {
        this.layout = layout;
        this.day = day;
        this.events = layout.events(day);
        this.part = FolderLayout.part(events);
        this.writer = writer;
        this.files = files;
    }

    static DayReplacement begin(FolderLayout layout, LocalDate day, HistoryEngine engine, FileOperations files) {
        Path events = layout.events(day);
        try {
            return new DayReplacement(layout, day, engine.write(FolderLayout.part(events)), files);
        } catch (EngineException failed) {
            throw HistoryException.engine(events, failed);
        }
    }

    /** Adds the events of a conversation; they replace those that were added for it before. */
    public void add(String conversationId, List<QueueEvent> dayEvents) {
        try {
            writer.add(conversationId, dayEvents);
        } catch (EngineException failed) {
            throw HistoryException.engine(events, failed);
        }
    }

    /**
     * Replaces the file of the day, unless there is no footer to write.
     *
     * @param footer what the file says about itself, from its content; empty to keep the old file
     * @return what is in the new file
     */
    public DayContent finish(Function<DayContent, Optional<DayFooter>> footer) {
        try {
            Path folder = layout.folder(day);
            files.createFolder(folder);
            // Created first, because the engine would give it the mode of any new file.
            files.createFile(part);
            boolean[] kept = {false};
            DayContent content = writer.finish(counted -> {
                Optional<DayFooter> made = footer.apply(counted);
                kept[0] = made.isEmpty();
                return made.map(FooterText::write).orElse("");
            });
            if (kept[0]) {
                files.delete(part);
                return content;
            }
            FileSeal.close(part, files);
            files.force(part);
            files.move(part, events);
            files.forceFolder(folder);
            files.forceFolder(layout.root());
            return content;
        } catch (EngineException failed) {
            throw HistoryException.engine(events, failed);
        } catch (IOException failed) {
            throw HistoryException.writing(events, failed);
        }
    }

    /** Drops what was added, unless it has finished. */
    @Override
    public void close() {
        try {
            writer.close();
            files.delete(part);
        } catch (EngineException failed) {
            throw HistoryException.engine(events, failed);
        } catch (IOException failed) {
            throw HistoryException.writing(part, failed);
        }
    }
}
