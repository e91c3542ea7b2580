package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.history.DayRanges;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.FileSeal;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.settled.SettledPeriod;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The UTC days of a period in a history. Immutable.
 *
 * @param all the days, in order
 * @param view their files
 */
record SettledDays(List<LocalDate> all, HistoryView view) {

    SettledDays {
        all = List.copyOf(all);
    }

    /** The days that a question is about. */
    static SettledDays of(Question question, HistoryQueries history) {
        TimeRange range = HistoryQueries.range(question);
        List<LocalDate> days =
                Days.first(range).datesUntil(Days.last(range).plusDays(1)).toList();
        return new SettledDays(days, history.during(range));
    }

    /** The days that the platform may still change. */
    List<LocalDate> provisional() {
        return view.files().stream()
                .filter(file -> file.footer().state() == DayState.PROVISIONAL)
                .map(DayFile::day)
                .toList();
    }

    private List<LocalDate> missing() {
        Set<LocalDate> listed = new HashSet<>(unreadable());
        listed.addAll(view.byDay().keySet());
        return all.stream().filter(day -> !listed.contains(day)).toList();
    }

    private List<LocalDate> unreadable() {
        return view.damaged().stream().map(DamagedFile::day).toList();
    }

    private List<LocalDate> damaged() {
        List<LocalDate> damaged = new ArrayList<>(unreadable());
        view.files().stream()
                .filter(file -> !FileSeal.isIntact(Path.of(file.location())))
                .map(DayFile::day)
                .forEach(damaged::add);
        damaged.sort(null);
        return damaged;
    }

    /**
     * Refuses days that are missing, damaged or provisional.
     *
     * @param takesProvisional whether days are taken that the platform may still change
     * @throws CommandFailure naming the days
     */
    void require(boolean takesProvisional) {
        List<String> lines = new ArrayList<>();
        add(lines, missing(), "missing", "fetch them with queue-sla sync");
        add(lines, damaged(), "damaged", "fetch them again with queue-sla sync --repair");
        if (!takesProvisional) {
            add(
                    lines,
                    provisional(),
                    "provisional",
                    "the platform may still change them: wait some days and run queue-sla sync, or take them as they are"
                            + " with --provisional");
        }
        if (!lines.isEmpty()) {
            throw CommandFailure.missing(lines);
        }
    }

    private static void add(List<String> lines, List<LocalDate> days, String state, String advice) {
        if (!days.isEmpty()) {
            lines.add("settle: " + state + " in the history: " + DayRanges.of(days) + ": " + advice);
        }
    }

    /** The days whose contacts are not those of a settled period; days that the history no longer has are none. */
    Optional<String> difference(SettledPeriod before, ReadingEngine engine) {
        List<LocalDate> different =
                view.differing(HistoryFolder.open(before.folder()).view(engine));
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of("the history has other contacts in " + DayRanges.of(different));
    }
}
