package io.github.queuesla.cli.history;

import io.github.queuesla.history.day.DayFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row that have the same state. Immutable.
 *
 * @param days the days, at least one
 */
record DaySpan(List<DayLine> days) {

    DaySpan {
        days = List.copyOf(days);
    }

    /** The spans of days in order. */
    static List<DaySpan> of(List<DayLine> lines) {
        List<DaySpan> spans = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).state() != lines.get(first).state()) {
                spans.add(new DaySpan(lines.subList(first, i)));
                first = i;
            }
        }
        return spans;
    }

    LocalDate from() {
        return days.get(0).day();
    }

    LocalDate to() {
        return days.get(days.size() - 1).day();
    }

    DayLine.State state() {
        return days.get(0).state();
    }

    /** Whether there are files that say what is in them. */
    boolean isKnown() {
        return days.get(0).file().isPresent();
    }

    long events() {
        return files().stream().mapToLong(file -> file.footer().events()).sum();
    }

    long bytes() {
        return files().stream().mapToLong(DayFile::bytes).sum();
    }

    private List<DayFile> files() {
        return days.stream().flatMap(line -> line.file().stream()).toList();
    }
}
