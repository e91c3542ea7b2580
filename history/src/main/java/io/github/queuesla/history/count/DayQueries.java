package io.github.queuesla.history.count;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/** Queries over the days of a view. When a file cannot be read, they leave its day out and say so. */
final class DayQueries {

    /** Failures that are one file's. */
    private static final Set<EngineException.Kind> OF_A_FILE =
            EnumSet.of(EngineException.Kind.UNREADABLE_FILE, EngineException.Kind.WRONG_COLUMNS);

    private final ReadingEngine engine;
    private final HistoryView view;
    private final InstantSource clock;

    DayQueries(ReadingEngine engine, HistoryView view, InstantSource clock) {
        this.engine = engine;
        this.view = view;
        this.clock = clock;
    }

    /** Queries that together give one answer; they may run twice. */
    @FunctionalInterface
    interface Answer<T> {
        T of(HistoryDays days);
    }

    /**
     * Answers from the days of a time range that can be read.
     *
     * @throws CountSourceException when the engine was stopped, or files cannot be read for a changing reason
     */
    <T> T run(TimeRange range, Answer<T> answer) throws CountSourceException {
        HistoryDays days = HistoryDays.of(view, range, clock.instant());
        try {
            return answer.of(days);
        } catch (EngineException failed) {
            if (!OF_A_FILE.contains(failed.kind())) {
                throw translated(failed);
            }
            return retried(days, answer, failed);
        }
    }

    private <T> T retried(HistoryDays days, Answer<T> answer, EngineException first) throws CountSourceException {
        try {
            List<LocalDate> damaged = days.files().values().stream()
                    .filter(file -> !isReadable(file))
                    .map(DayFile::day)
                    .toList();
            if (damaged.isEmpty()) {
                throw first;
            }
            return answer.of(days.withDamaged(damaged));
        } catch (EngineException again) {
            throw translated(again);
        }
    }

    private boolean isReadable(DayFile file) {
        try {
            engine.check(file.location());
            return true;
        } catch (EngineException failed) {
            if (OF_A_FILE.contains(failed.kind())) {
                return false;
            }
            throw failed;
        }
    }

    /** From the first day of the view to its last; empty without any. */
    Optional<TimeRange> extent() {
        NavigableMap<LocalDate, DayFile> days = view.byDay();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(Days.start(days.firstKey()), Days.end(days.lastKey())));
    }

    /** The parts of a time range that the view does not have, in order. */
    List<TimeRange> missing(TimeRange range) {
        return HistoryDays.of(view, range, clock.instant()).absences().stream()
                .map(Absence::range)
                .toList();
    }

    void query(List<DayFile> files, String sql, ReadingEngine.RowReader reader) {
        engine.query(files, sql, reader);
    }

    /** The failure of a stopped run; other failures of an engine are those of this machine. */
    private static CountSourceException translated(EngineException failed) {
        if (failed.kind() == EngineException.Kind.CANCELLED) {
            return new CountSourceException(Failure.of(FailureKind.INTERRUPTED, FailureCause.STOPPED), failed);
        }
        throw failed;
    }
}
