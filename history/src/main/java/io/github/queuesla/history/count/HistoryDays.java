package io.github.queuesla.history.count;

import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.ProvisionalRange;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The UTC days of a time range in a history: those that it has, and the parts that it does not have. Immutable.
 *
 * @param range the time range
 * @param files the files of its days, in order
 * @param damaged its days whose files cannot be read
 * @param now the time after which nothing can be missing
 */
record HistoryDays(
        TimeRange range, NavigableMap<LocalDate, DayFile> files, Collection<LocalDate> damaged, Instant now) {

    /** The days of the range in that view, as of an instant. */
    static HistoryDays of(HistoryView view, TimeRange range, Instant now) {
        HistoryView days = view.during(range);
        List<LocalDate> damaged = days.damaged().stream().map(DamagedFile::day).toList();
        return new HistoryDays(range, days.byDay(), damaged, now);
    }

    /** The files that have events of a part of the range. */
    List<DayFile> filesOf(TimeRange part) {
        return List.copyOf(
                files.subMap(Days.first(part), true, Days.last(part), true).values());
    }

    /** These days, of which those cannot be read. */
    HistoryDays withDamaged(Collection<LocalDate> days) {
        NavigableMap<LocalDate, DayFile> readable = new TreeMap<>(files);
        readable.keySet().removeAll(days);
        Set<LocalDate> all = new HashSet<>(damaged);
        all.addAll(days);
        return new HistoryDays(range, readable, all, now);
    }

    /** The parts of the range that began and are not in the history, in order. */
    List<Absence> absences() {
        List<Absence> absences = new ArrayList<>();
        for (LocalDate day = Days.first(range); !day.isAfter(Days.last(range)); day = day.plusDays(1)) {
            absence(day).ifPresent(next -> {
                Absence last = absences.isEmpty() ? next : absences.get(absences.size() - 1);
                if (last.isContinuedBy(next)) {
                    absences.set(absences.size() - 1, last.through(next));
                } else {
                    absences.add(next);
                }
            });
        }
        return absences;
    }

    private Optional<Absence> absence(LocalDate day) {
        DayFile file = files.get(day);
        if (file == null) {
            FailureCause cause = damaged.contains(day) ? FailureCause.DAY_DAMAGED : FailureCause.DAY_MISSING;
            return begun(Days.range(day)).map(part -> new Absence(cause, day, part));
        }
        // What the platform did not have yet when the day was fetched is not in its file.
        return file.footer()
                .provenance()
                .availableUntil()
                .filter(end -> end.isBefore(Days.end(day)))
                .map(end -> new TimeRange(end.isBefore(Days.start(day)) ? Days.start(day) : end, Days.end(day)))
                .flatMap(this::begun)
                .map(part -> new Absence(FailureCause.DAY_INCOMPLETE, day, part));
    }

    private Optional<TimeRange> begun(TimeRange part) {
        return part.cutTo(range)
                .filter(inside -> inside.start().isBefore(now))
                .map(inside -> new TimeRange(inside.start(), inside.end().isAfter(now) ? now : inside.end()));
    }

    /** The days whose numbers the platform may still change. */
    List<ProvisionalRange> provisional() {
        return files.values().stream()
                .filter(file -> file.footer().state() == DayState.PROVISIONAL)
                .map(file -> new ProvisionalRange(Days.range(file.day())))
                .toList();
    }
}
