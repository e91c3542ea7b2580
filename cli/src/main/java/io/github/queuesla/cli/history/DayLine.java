package io.github.queuesla.cli.history;

import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.report.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A day between the first and the last of a history. Immutable.
 *
 * @param day the day in UTC
 * @param state its state
 * @param file its file; empty when there is none that can be read
 */
record DayLine(LocalDate day, State state, Optional<DayFile> file) {

    /** The state of a day. */
    enum State {
        PROVISIONAL(Tone.PLAIN),
        SETTLED(Tone.GOOD),
        /** Its file does not say what is in it. */
        DAMAGED(Tone.BAD),
        /** It has no file, though days before and after it have. */
        MISSING(Tone.DOUBTFUL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    /** The days of a view, in order, those without a file included. */
    static List<DayLine> of(HistoryView view) {
        NavigableMap<LocalDate, DayLine> lines = new TreeMap<>();
        view.files().forEach(file -> lines.put(file.day(), of(file)));
        for (DamagedFile damaged : view.damaged()) {
            lines.put(damaged.day(), new DayLine(damaged.day(), State.DAMAGED, Optional.empty()));
        }
        if (lines.isEmpty()) {
            return List.of();
        }
        List<DayLine> all = new ArrayList<>();
        lines.firstKey()
                .datesUntil(lines.lastKey().plusDays(1))
                .forEach(day -> all.add(lines.getOrDefault(day, new DayLine(day, State.MISSING, Optional.empty()))));
        return all;
    }

    /** The days in a state, in order. */
    static List<LocalDate> days(List<DayLine> lines, State state) {
        return lines.stream()
                .filter(line -> line.state() == state)
                .map(DayLine::day)
                .toList();
    }

    private static DayLine of(DayFile file) {
        State state = switch (file.footer().state()) {
            case PROVISIONAL -> State.PROVISIONAL;
            case SETTLED -> State.SETTLED;
        };
        return new DayLine(file.day(), state, Optional.of(file));
    }
}
