package io.github.queuesla.history.testing;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.EngineException.Kind;
import io.github.queuesla.history.engine.EventCount;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An engine whose files are lines of text: the footer, the events, and the number of lines. It knows a few queries. */
public final class FakeEngine implements HistoryEngine {

    /** Answers a query from the events of the files. */
    public interface Answer {
        List<List<@Nullable Object>> rows(List<QueueEvent> events);
    }

    private final CrashPoints points;
    private final Map<String, Answer> answers = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private Runnable afterFooters = () -> {};

    public FakeEngine(CrashPoints points) {
        this.points = points;
    }

    /** Teaches it a query. */
    public FakeEngine knowing(String sql, Answer answer) {
        answers.put(sql, answer);
        return this;
    }

    @Override
    public String name() {
        return "fake 1";
    }

    @Override
    public DayWriter write(Path file) {
        return new FakeWriter(file);
    }

    private final class FakeWriter implements DayWriter {
        private final Path file;
        private final Map<String, List<QueueEvent>> conversations = new TreeMap<>();

        private FakeWriter(Path file) {
            this.file = file;
        }

        @Override
        public void add(String conversationId, List<QueueEvent> events) {
            conversations.put(conversationId, List.copyOf(events));
        }

        @Override
        public DayContent finish(Function<DayContent, String> footer) {
            List<String> lines = new ArrayList<>();
            conversations.values().forEach(events -> events.forEach(event -> lines.add(EventLine.write(event))));
            lines.sort(null);
            DayContent content = contentOf(lines);
            String text = footer.apply(content) + "\n" + String.join("\n", lines) + "\n" + lines.size() + "\n";
            points.pass();
            save(text.substring(0, text.length() / 2));
            points.pass();
            save(text);
            points.pass();
            return content;
        }

        private void save(String text) {
            try {
                Files.writeString(file, text, StandardCharsets.UTF_8);
            } catch (IOException failed) {
                throw new EngineException(Kind.NOT_WRITABLE, String.valueOf(failed.getMessage()), failed);
            }
        }

        @Override
        public void close() {
            conversations.clear();
        }
    }

    private static DayContent contentOf(List<String> lines) {
        Map<List<Object>, Long> counts = new HashMap<>();
        Map<List<Object>, Long> waits = new HashMap<>();
        for (String line : lines) {
            QueueEvent event = EventLine.read(line);
            List<Object> place = List.of(event.queue(), event.media(), event.type());
            counts.merge(place, 1L, Long::sum);
            waits.merge(place, event.waitMillis().orElse(0), Long::sum);
        }
        List<EventCount> byQueue = new ArrayList<>();
        counts.forEach((place, count) -> byQueue.add(new EventCount(
                (QueueId) place.get(0),
                (MediaType) place.get(1),
                (EventType) place.get(2),
                count,
                waits.getOrDefault(place, 0L))));
        return new DayContent(byQueue, "hash" + lines.hashCode());
    }

    /** The events of a file. */
    public List<QueueEvent> events(String location) {
        List<String> lines = lines(location);
        return lines.subList(1, lines.size()).stream().map(EventLine::read).toList();
    }

    private static List<String> lines(String location) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(location), StandardCharsets.UTF_8));
            String last = lines.isEmpty() ? "" : lines.remove(lines.size() - 1);
            lines.removeIf(String::isEmpty);
            if (!last.equals(Integer.toString(lines.size() - 1))) {
                throw new EngineException(Kind.UNREADABLE_FILE, "cut: " + location, null);
            }
            return lines;
        } catch (IOException failed) {
            throw new EngineException(Kind.UNREADABLE_FILE, "not readable: " + location, failed);
        }
    }

    /** Lets something happen, each time footers have been read. */
    public void afterFooters(Runnable event) {
        afterFooters = event;
    }

    /** The files whose footers were read, in order. */
    public List<String> opened() {
        return List.copyOf(opened);
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        opened.addAll(locations);
        Map<String, String> footers = new HashMap<>();
        for (String location : locations) {
            try {
                footers.put(location, lines(location).get(0));
            } catch (EngineException damaged) {
                footers.remove(location);
            }
        }
        afterFooters.run();
        return footers;
    }

    @Override
    public DayContent content(String location) {
        List<String> lines = lines(location);
        return contentOf(lines.subList(1, lines.size()));
    }

    @Override
    public void query(List<DayFile> files, String sql, RowReader reader) {
        List<QueueEvent> events = new ArrayList<>();
        files.forEach(file -> events.addAll(events(file.location())));
        Answer answer = answers.get(sql);
        if (answer == null) {
            throw new EngineException(Kind.OTHER, "unknown query: " + sql, null);
        }
        answer.rows(events).forEach(row -> reader.read(new FakeRow(row)));
    }

    @Override
    public void export(List<DayFile> files, String sql, Path file, FileType type) {
        throw new EngineException(Kind.OTHER, "exports nothing", null);
    }

    @Override
    public void cancel() {
        throw new EngineException(Kind.OTHER, "nothing runs", null);
    }

    @Override
    public void close() {
        answers.clear();
    }

    private record FakeRow(List<@Nullable Object> values) implements Row {
        @Override
        public long number(int column) {
            return (Long) Objects.requireNonNull(values.get(column - 1));
        }

        @Override
        public String text(int column) {
            return (String) Objects.requireNonNull(values.get(column - 1));
        }

        @Override
        public boolean isNull(int column) {
            return values.get(column - 1) == null;
        }
    }
}
