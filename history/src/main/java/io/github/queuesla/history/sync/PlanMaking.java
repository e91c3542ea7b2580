package io.github.queuesla.history.sync;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.SyncMarks;
import io.github.queuesla.history.sync.PlannedDay.Reason;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes the plan of a run: chooses days, and compares the others with the platform's counts when that is due. */
final class PlanMaking {
    private static final Duration BETWEEN_CHECKS = Duration.ofDays(7);

    private final SyncPlanner planner;
    private final HistoryEngine engine;
    private final DataRetention retention;
    private final Instant now;

    PlanMaking(SyncPlanner planner, HistoryEngine engine, DataRetention retention, Instant now) {
        this.planner = planner;
        this.engine = engine;
        this.retention = retention;
        this.now = now;
    }

    PlannedRun plan(HistoryView view, SyncRequest request, SyncMarks marks, Available available)
            throws CountSourceException {
        Instant until = available.until();
        NavigableMap<LocalDate, Reason> chosen = planner.choose(request, view, until, now);
        List<LocalDate> notYet = remove(
                chosen,
                chosen.keySet().stream()
                        .filter(day -> Days.end(day).isAfter(until))
                        .toList());
        List<LocalDate> forgotten = remove(
                chosen,
                chosen.keySet().stream()
                        .filter(day -> DayAge.isForgotten(day, retention, now))
                        .toList());
        PlatformCounts platform = available.counts();
        boolean due = isDue(request, marks);
        List<DayFile> compared = due ? comparable(view, chosen) : List.of();
        platform.ask(asked(chosen, compared, until));
        Comparison comparison = Comparison.of(engine, compared);
        List<LocalDate> changed = comparison.stored().entrySet().stream()
                .filter(day -> isChanged(day.getKey(), day.getValue(), platform))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        changed.forEach(day -> chosen.put(day, Reason.CHANGED));
        comparison.unreadable().forEach(day -> chosen.put(day, Reason.DAMAGED));
        ChangeCheck check = new ChangeCheck(due, compared.size(), changed, platform.failure());
        SyncPlan plan =
                new SyncPlan(until, SyncPlanner.inOrder(chosen), notYet, forgotten, check, now, marks.finished());
        return new PlannedRun(plan, view, platform, planner, retention, now);
    }

    private static List<LocalDate> remove(Map<LocalDate, Reason> chosen, List<LocalDate> days) {
        days.forEach(chosen::remove);
        return days;
    }

    private boolean isDue(SyncRequest request, SyncMarks marks) {
        if (request.scope() == Scope.REPAIR) {
            return false;
        }
        // A mark in the future was made by a clock that was wrong.
        return request.checkChanges()
                || marks.changesChecked()
                        .filter(last ->
                                !last.isAfter(now) && last.plus(BETWEEN_CHECKS).isAfter(now))
                        .isEmpty();
    }

    private List<DayFile> comparable(HistoryView view, Map<LocalDate, Reason> chosen) {
        return view.files().stream()
                .filter(file -> !chosen.containsKey(file.day()))
                .filter(file -> !DayAge.isForgotten(file.day(), retention, now))
                .toList();
    }

    /** Also the days to fetch that could be settled then: a day is settled when both sides agree. */
    private NavigableSet<LocalDate> asked(Map<LocalDate, Reason> chosen, List<DayFile> compared, Instant until) {
        NavigableSet<LocalDate> asked = new TreeSet<>();
        chosen.keySet().stream().filter(day -> planner.isOld(day, until)).forEach(asked::add);
        compared.forEach(file -> asked.add(file.day()));
        return asked;
    }

    private boolean isChanged(LocalDate day, DayCounts stored, PlatformCounts platform) {
        boolean gone = platform.hasNone(day) && DayAge.mayBeForgotten(day, retention, now);
        return !gone && platform.differs(day, stored);
    }

    /**
     * What the platform has.
     *
     * @param until up to when it has all contacts
     * @param counts what it counts
     */
    record Available(Instant until, PlatformCounts counts) {}
}
