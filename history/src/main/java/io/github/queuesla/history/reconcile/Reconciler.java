package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.DataRetention;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.HistorySource;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.folder.HistoryFolder;
import io.github.queuesla.history.verify.DayFault;
import io.github.queuesla.history.verify.Verification;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares a history with the counts of its platform. Not thread-safe, because its engine is not. */
public final class Reconciler {
    private final HistoryFolder folder;
    private final HistoryEngine engine;
    private final CountSource platform;
    private final InstantSource clock;

    /**
     * The comparison of a folder with a platform.
     *
     * @param engine reads the folder; it is not closed
     * @param platform the counts of the organisation whose contacts the folder has
     * @param clock decides which days have begun, and which are too old
     */
    public Reconciler(HistoryFolder folder, HistoryEngine engine, CountSource platform, InstantSource clock) {
        this.folder = folder;
        this.engine = engine;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Compares both sides. Writes nothing.
     *
     * @param retention how long the platform keeps contacts
     * @throws CountSourceException when the platform counts nothing, or the run was stopped
     * @throws HistoryException when the folder cannot be read
     */
    public Reconciliation reconcile(ReconcileRequest request, DataRetention retention) throws CountSourceException {
        HistoryView listed = folder.view(engine);
        CountGrid counted = platform.count(request.counts());
        ForgottenDays forgotten = new ForgottenDays(retention, request.queues().isEmpty(), clock.instant());
        try {
            ComparedGrids grids = ComparedGrids.of(stored(request, listed), counted, forgotten);
            List<LocalDate> faulty = faulty(listed, grids.differingDays());
            HistoryView sound = listed.without(faulty);
            if (!faulty.isEmpty()) {
                grids = ComparedGrids.of(stored(request, sound), counted, forgotten);
            }
            Explanation explanation = explanation(request, sound, grids);
            Reconciliation found = new Reconciliation(
                    grids.counts(
                            explanation, request.everything(), request.period().zone()),
                    grids.totals(),
                    grids.uncompared(),
                    sound.during(request.period().range()));
            folder.requireUnchanged(engine, listed);
            return found;
        } catch (EngineException failed) {
            throw HistoryException.engine(folder.path(), failed);
        }
    }

    private CountGrid stored(ReconcileRequest request, HistoryView view) throws CountSourceException {
        return new HistorySource(engine, view, clock).count(request.counts());
    }

    /** The days whose file is not as it was written: what it says about itself explains nothing. */
    private List<LocalDate> faulty(HistoryView listed, List<TimeRange> days) {
        List<DayFile> files = listed.files().stream()
                .filter(file -> days.stream().anyMatch(day -> day.overlaps(Days.range(file.day()))))
                .toList();
        return new Verification(engine)
                .faults(new HistoryView(files)).stream().map(DayFault::day).toList();
    }

    private Explanation explanation(ReconcileRequest request, HistoryView view, ComparedGrids grids) {
        Visibility visibility = new Visibility(request.listing(), folder.queues(), grids.history(), grids.platform());
        Map<TimeRange, OpenContacts> open = new HashMap<>();
        return new Explanation(
                visibility, new DayFacts(view), day -> open.computeIfAbsent(day, range -> openContacts(view, range)));
    }

    private OpenContacts openContacts(HistoryView view, TimeRange range) {
        List<DayFile> since = view.files().stream()
                .filter(file -> !file.day().isBefore(Days.first(range)))
                .toList();
        return OpenContacts.count(engine, since, range);
    }
}
