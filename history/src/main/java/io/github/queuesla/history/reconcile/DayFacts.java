package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.folder.SyncMarks;
import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;

/** What the files of a history say about days. */
final class DayFacts {
    private final NavigableMap<LocalDate, DayFile> files;
    private final SyncMarks marks;

    DayFacts(HistoryView view, SyncMarks marks) {
        this.files = view.byDay();
        this.marks = marks;
    }

    private Collection<DayFile> of(TimeRange range) {
        return files.subMap(Days.first(range), true, Days.last(range), true).values();
    }

    /** Whether all of them were compared with the platform after they were fetched, and agreed. */
    boolean hadAgreed(TimeRange range) {
        Collection<DayFile> days = of(range);
        return !days.isEmpty() && days.stream().allMatch(this::hadAgreed);
    }

    /**
     * A day also settles by its age alone, when the platform cannot count it. The comparison of all days, which fetches again
     * what differs, tells which it was.
     */
    private boolean hadAgreed(DayFile file) {
        DayFooter footer = file.footer();
        return footer.state() == DayState.SETTLED
                && marks.changesChecked()
                        .filter(checked -> !footer.provenance().fetchedAt().isAfter(checked))
                        .isPresent();
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
