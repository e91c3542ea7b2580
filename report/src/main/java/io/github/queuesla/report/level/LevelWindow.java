package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service level in one window of a report. Immutable.
 *
 * @param report the report that contains it
 * @param level the service level
 * @param result the result of the window
 */
public record LevelWindow(LevelReport report, ServiceLevel level, WindowResult result) {

    /** The total of the window. */
    public LevelRow total() {
        return LevelRow.of(this, true, result.total());
    }

    /** The total of each division, in a breakdown by division. */
    List<LevelRow> divisions() {
        return result.divisions().stream()
                .map(division -> LevelRow.of(this, false, division))
                .toList();
    }

    /** The totals of the divisions, then that of the window. */
    List<LevelRow> totals() {
        return Stream.concat(divisions().stream(), Stream.of(total())).toList();
    }

    /** Each queue, or each of its parts in a breakdown: those to show, in their order. */
    List<LevelRow> rows() {
        return report.order().of(allRows());
    }

    /** Each queue, or each of its parts in a breakdown, without intervals outside the opening hours. */
    List<LevelRow> allRows() {
        boolean byTime = report.result().breakdown().granularity().isPresent();
        return result.rows().stream()
                .filter(share -> !byTime || !share.attainment().isClosed())
                .map(share -> LevelRow.of(this, share))
                .toList();
    }

    /** Every interval with opening hours. */
    List<LevelRow> intervals() {
        return result.intervals().stream()
                .filter(interval -> !interval.attainment().isClosed())
                .map(interval -> LevelRow.of(this, interval))
                .toList();
    }

    /** The queue of the service level, if it has only one. */
    Optional<Queue> onlyQueue() {
        return result.queues() == 1
                ? result.rows().stream().map(QueueResult::queue).findFirst()
                : Optional.empty();
    }

    LevelValues values() {
        return new LevelValues(level, report.noTraffic());
    }

    /** The name of the window; if the report covers only a part of it, that part first. */
    Value label() {
        return Value.text(new WindowText(level, result).text());
    }

    /** The percentage that the window is judged by, even if it is not final. */
    Value percent() {
        return values().percent(result);
    }

    Value target() {
        return Value.of(result.outcome().target(), Value.Target::new);
    }

    Value verdict() {
        return new Value.Verdict(VerdictText.of(result), VerdictText.words(result));
    }

    /** Whether the platform may still change the number; false if there is none. */
    boolean isProvisional() {
        return VerdictText.isProvisional(result);
    }
}
