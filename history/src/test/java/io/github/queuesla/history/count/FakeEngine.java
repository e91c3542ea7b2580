package io.github.queuesla.history.count;

import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.DayWriter;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.FileType;
import io.github.queuesla.history.engine.HistoryEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An engine that returns the rows of a test to every query, and records the queries. */
final class FakeEngine implements HistoryEngine {

    /** The texts of the queries. */
    final List<String> texts = new ArrayList<>();

    /** The days whose files each query read. */
    final List<List<LocalDate>> days = new ArrayList<>();

    /** The rows, as texts and numbers. */
    final List<List<Object>> rows = new ArrayList<>();

    /** The days whose files fail, by the kind of failure. */
    final Map<EngineException.Kind, Set<LocalDate>> failing = new EnumMap<>(EngineException.Kind.class);

    /** The number of the first query that may fail. */
    int firstFailing = 1;

    void fail(EngineException.Kind kind, String day) {
        failing.computeIfAbsent(kind, unseen -> new HashSet<>()).add(LocalDate.parse(day));
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public DayWriter write(Path file) {
        throw new AssertionError("counting writes no file");
    }

    @Override
    public Map<String, String> footers(List<String> locations) {
        throw new AssertionError("counting is given the files, with their footers");
    }

    @Override
    public DayContent content(String location) {
        requireReadable(List.of(LocalDate.parse(location.replaceFirst(".*date=([-\\d]+)/.*", "$1"))));
        return new DayContent(List.of(), "");
    }

    @Override
    public void export(List<DayFile> files, String sql, Path file, FileType type) {
        throw new AssertionError("counting exports no file");
    }

    @Override
    public void query(List<DayFile> files, String sql, RowReader reader) {
        List<LocalDate> asked = files.stream().map(DayFile::day).toList();
        texts.add(sql);
        days.add(asked);
        // Rows arrive before the failure, as those of an engine that reads one file after the other do.
        rows.forEach(row -> reader.read(new FakeRow(row)));
        if (texts.size() >= firstFailing) {
            requireReadable(asked);
        }
    }

    private void requireReadable(List<LocalDate> asked) {
        failing.forEach((kind, damaged) -> {
            if (asked.stream().anyMatch(damaged::contains)) {
                throw new EngineException(kind, "a file fails", new IllegalStateException());
            }
        });
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}

    private record FakeRow(List<Object> columns) implements Row {
        @Override
        public long number(int column) {
            return ((Number) columns.get(column - 1)).longValue();
        }

        @Override
        public String text(int column) {
            return (String) columns.get(column - 1);
        }

        @Override
        public boolean isNull(int column) {
            return false;
        }
    }
}
