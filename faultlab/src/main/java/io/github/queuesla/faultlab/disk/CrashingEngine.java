package io.github.queuesla.faultlab.disk;

import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.testing.Crash;
import io.github.queuesla.history.testing.CrashPoints;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An engine in a process that may end: before and after each file, before and after its footer is made, and when half of
 * the file is written. Closing it closes its writers, as the end of a process does, and leaves the engine open.
 */
public final class CrashingEngine implements HistoryEngine {

    private final HistoryEngine engine;
    private final CrashPoints points;
    private final List<DayWriter> writers = new ArrayList<>();

    /** That engine, with these crash points. */
    public CrashingEngine(HistoryEngine engine, CrashPoints points) {
        this.engine = engine;
        this.points = points;
    }

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public DayWriter write(Path file) {
        points.pass();
        DayWriter writer = engine.write(file);
        writers.add(writer);
        return new CrashingWriter(writer, file);
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        points.requireAlive();
        return engine.footers(locations);
    }

    @Override
    public DayContent content(String location) {
        points.requireAlive();
        return engine.content(location);
    }

    @Override
    public void query(List<DayFile> files, String sql, RowReader reader) {
        points.requireAlive();
        engine.query(files, sql, reader);
    }

    @Override
    public void export(List<DayFile> files, String sql, Path file, FileType type) {
        points.requireAlive();
        engine.export(files, sql, file, type);
    }

    @Override
    public void cancel() {
        engine.cancel();
    }

    @Override
    public void close() {
        writers.forEach(DayWriter::close);
        writers.clear();
    }

    private final class CrashingWriter implements DayWriter {
        private final DayWriter writer;
        private final Path file;

        CrashingWriter(DayWriter writer, Path file) {
            this.writer = writer;
            this.file = file;
        }

        @Override
        public void add(String conversationId, List<QueueEvent> events) {
            points.requireAlive();
            writer.add(conversationId, events);
        }

        @Override
        public DayContent finish(Function<DayContent, String> footer) {
            points.pass();
            DayContent content = writer.finish(counted -> {
                points.pass();
                String text = footer.apply(counted);
                points.pass();
                return text;
            });
            try {
                points.pass();
            } catch (Crash halfWritten) {
                cut();
                throw halfWritten;
            }
            points.pass();
            return content;
        }

        private void cut() {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.setLength(bytes.length() / 2);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
