package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;

/** What the files of a history say about days. */
final class DayFacts {
    private final NavigableMap<LocalDate, DayFile> files;

    DayFacts(HistoryView view) {
        this.files = view.byDay();
    }

    private Collection<DayFile> of(TimeRange range) {
        return files.subMap(Days.first(range), true, Days.last(range), true).values();
    }

    /** Whether the platform counted the same when they were fetched. */
    boolean hadAgreed(TimeRange range) {
        Collection<DayFile> days = of(range);
        return !days.isEmpty() && days.stream().allMatch(file -> file.footer().agreed());
    }

    /** Whether one of them was so recent when it was fetched that the platform still changed it. */
    boolean isUnsettled(TimeRange range) {
        return of(range).stream().anyMatch(DayFacts::isUnsettled);
    }

    private static boolean isUnsettled(DayFile file) {
        return file.footer().state() == DayState.PROVISIONAL
                && file.footer()
                        .provenance()
                        .availableUntil()
                        .filter(until -> !DayAge.isOld(file.day(), until, DayAge.LOOK_BACK))
                        .isPresent();
    }
}
