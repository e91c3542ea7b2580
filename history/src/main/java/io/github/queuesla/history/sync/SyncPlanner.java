package io.github.queuesla.history.sync;

import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.sync.PlannedDay.Reason;
import io.github.queuesla.history.sync.SyncRequest.Scope;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Chooses the days to fetch. A mark of how far the history reaches would miss what arrives late, so the folder itself
 * says what is missing, and each file says how much the platform knew when it was fetched.
 */
class SyncPlanner {
    /** The number of days of a new history. */
    private static final int FIRST_DAYS = 31;

    private final Duration lookBack;

    SyncPlanner(Duration lookBack) {
        this.lookBack = lookBack;
    }

    /** Whether the folder does not have the day. */
    boolean isMissing(LocalDate day, NavigableMap<LocalDate, DayFile> kept) {
        return !kept.containsKey(day);
    }

    /** Whether a day that was fetched when the platform had all contacts up to then is not expected to change. */
    final boolean isOld(LocalDate day, Instant availableUntil) {
        return DayAge.isOld(day, availableUntil, lookBack);
    }

    /** The days to fetch, whatever the platform counts, each with its reason. */
    NavigableMap<LocalDate, Reason> choose(SyncRequest request, HistoryView view, Instant availableUntil, Instant now) {
        NavigableMap<LocalDate, DayFile> kept = view.byDay();
        NavigableMap<LocalDate, Reason> chosen = new TreeMap<>();
        boolean whole = request.from().isEmpty() && request.to().isEmpty();
        LocalDate last = request.to().orElseGet(() -> Days.of(now).minusDays(1));
        LocalDate first = request.from().orElseGet(() -> first(kept, last));
        if (request.scope() == Scope.NEEDED) {
            // Also those before the range: they were recent when a run fetched them that was long ago.
            kept.values().stream()
                    .filter(file -> whole || isWithin(file.day(), first, last))
                    .filter(file -> isRecent(file, availableUntil))
                    .forEach(file -> chosen.put(file.day(), Reason.RECENT));
        }
        if (request.scope() != Scope.REPAIR) {
            first.datesUntil(last.isBefore(first) ? first : last.plusDays(1))
                    .filter(day -> request.scope() == Scope.FULL || isMissing(day, kept))
                    .forEach(day -> chosen.put(day, isMissing(day, kept) ? Reason.MISSING : Reason.REQUESTED));
        }
        view.damaged().stream()
                .map(DamagedFile::day)
                .filter(day -> whole || isWithin(day, first, last))
                .forEach(day -> chosen.put(day, Reason.DAMAGED));
        return chosen;
    }

    /** At least a month, so that days that failed then are fetched now, and all that a long pause left out. */
    private static LocalDate first(NavigableMap<LocalDate, DayFile> kept, LocalDate last) {
        LocalDate monthAgo = last.minusDays(FIRST_DAYS - 1L);
        if (kept.isEmpty()) {
            return monthAgo;
        }
        LocalDate next = kept.lastKey().plusDays(1);
        LocalDate first = next.isBefore(monthAgo) ? next : monthAgo;
        return first.isBefore(kept.firstKey()) ? kept.firstKey() : first;
    }

    /** Whether the platform has loaded contacts since, and may still change them. A file of unknown age is compared. */
    private boolean isRecent(DayFile file, Instant availableUntil) {
        return file.footer()
                .provenance()
                .availableUntil()
                .filter(known -> !isOld(file.day(), known) && availableUntil.isAfter(known))
                .isPresent();
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    static List<PlannedDay> inOrder(NavigableMap<LocalDate, Reason> chosen) {
        return chosen.entrySet().stream()
                .map(entry -> new PlannedDay(entry.getKey(), entry.getValue()))
                .toList();
    }
}
