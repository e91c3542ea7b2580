package io.github.queuesla.cli.settled;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.cli.history.DayRanges;
import io.github.queuesla.cli.run.HistoryQueries;
import io.github.queuesla.core.assessment.ContractCounts;
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
import java.util.stream.Stream;

/**
 * The UTC days of a history that decide a result. Immutable.
 *
 * @param all the days, in order: those of the period, and those after it in which its contacts ended
 * @param later the days after the end of the history in which more of them may end
 * @param view the files of all days
 */
record SettledDays(List<LocalDate> all, List<LocalDate> later, HistoryView view) {

    SettledDays {
        all = List.copyOf(all);
        later = List.copyOf(later);
    }

    /** The days that a question is about. */
    static SettledDays of(Question question, HistoryQueries history) {
        TimeRange range = HistoryQueries.range(question);
        return new SettledDays(between(Days.first(range), Days.last(range)), List.of(), history.during(range));
    }

    /** The days that those counts come from. */
    static SettledDays of(ContractCounts counts, HistoryQueries history) {
        TimeRange read = counts.read();
        LocalDate last = Days.last(read);
        List<LocalDate> later = counts.mayEndUntil()
                .map(until -> between(last.plusDays(1), Days.of(until)))
                .orElseGet(List::of);
        return new SettledDays(between(Days.first(read), last), later, history.during(read));
    }

    private static List<LocalDate> between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** The days that may still change the result. */
    List<LocalDate> provisional() {
        return Stream.concat(ofPlatform().stream(), later.stream()).toList();
    }

    private List<LocalDate> ofPlatform() {
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
                    ofPlatform(),
                    "provisional",
                    "the platform may still change them: wait some days and run queue-sla sync, or take them as they are"
                            + " with --provisional");
            add(
                    lines,
                    later,
                    "not yet",
                    "contacts that arrived in the period and have no outcome may still end then: run queue-sla sync when"
                            + " these days are over, or take the result as it is with --provisional");
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

    /** The days after those of a settled period that decide the result too now. */
    Optional<String> further(SettledPeriod before) {
        List<LocalDate> further = view.files().stream()
                .map(DayFile::day)
                .filter(day -> !before.manifest().facts().days().contains(day))
                .toList();
        return further.isEmpty()
                ? Optional.empty()
                : Optional.of("contacts of the period ended in " + DayRanges.of(further)
                        + ", which the history did not have, or did not need, when it was settled");
    }
}
