package io.github.queuesla.history.verify;

import io.github.queuesla.history.day.DamagedFile;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.FileSeal;
import io.github.queuesla.history.folder.HistoryException;
import io.github.queuesla.history.verify.DayFault.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads every byte and every row of a history and compares them with what the files say about themselves. */
public final class Verification {

    /** The first and the last instant of a file; no value in a file without events. */
    public static final String SPAN = "SELECT min(unix_millis(event_time)), max(unix_millis(event_time)) FROM events";

    private final HistoryEngine engine;

    /** A verification by that engine. */
    public Verification(HistoryEngine engine) {
        this.engine = engine;
    }

    /**
     * The faults of the files, in order of their days.
     *
     * @throws HistoryException when the engine fails for another reason
     */
    public List<DayFault> faults(HistoryView view) {
        List<DayFault> faults = new ArrayList<>();
        for (DamagedFile file : view.damaged()) {
            faults.add(new DayFault(file.day(), file.location(), Problem.NO_FOOTER, Optional.empty()));
        }
        view.files().forEach(file -> fault(file).ifPresent(faults::add));
        faults.sort((one, other) -> one.day().compareTo(other.day()));
        return faults;
    }

    private Optional<DayFault> fault(DayFile file) {
        // First, because a native engine may take a flipped bit badly.
        if (!FileSeal.isIntact(Path.of(file.location()))) {
            return of(file, Problem.CHANGED, null);
        }
        try {
            DayContent content = engine.content(file.location());
            boolean same = content.hash().equals(file.footer().contentHash())
                    && content.counts().equals(file.footer().counts());
            if (!same) {
                return of(file, Problem.OTHER_ROWS, null);
            }
            return isWithinDay(file) ? Optional.empty() : of(file, Problem.OTHER_DAY, null);
        } catch (EngineException failed) {
            return switch (failed.kind()) {
                case UNREADABLE_FILE -> of(file, Problem.UNREADABLE, failed);
                case WRONG_COLUMNS -> of(file, Problem.WRONG_COLUMNS, failed);
                default -> throw HistoryException.engine(Path.of(file.location()), failed);
            };
        }
    }

    private boolean isWithinDay(DayFile file) {
        long first = Days.start(file.day()).toEpochMilli();
        long end = Days.end(file.day()).toEpochMilli();
        boolean[] within = {true};
        engine.query(
                List.of(file),
                SPAN,
                row -> within[0] = row.isNull(1) || (row.number(1) >= first && row.number(2) < end));
        return within[0];
    }

    private static Optional<DayFault> of(DayFile file, Problem problem, @Nullable EngineException failed) {
        Optional<String> detail = Optional.ofNullable(failed).map(EngineException::getMessage);
        return Optional.of(new DayFault(file.day(), file.location(), problem, detail));
    }
}
