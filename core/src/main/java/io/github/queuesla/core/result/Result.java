package io.github.queuesla.core.result;

import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A contract held against what was counted. Immutable.
 *
 * @param contract what was agreed, as far as it was asked about
 * @param period what it is about, as asked
 * @param breakdown into which rows each window is split
 * @param interval how long the intervals of the windows are; empty when each window is one
 * @param levels one for each service level, in the contract's order
 * @param problems what a reader has to know
 * @param withheld why the platform does not list its queues; empty when it does
 * @param notes remarks that make no number wrong
 */
public record Result(
        Contract contract,
        Period period,
        Breakdown breakdown,
        Optional<Granularity> interval,
        List<ServiceLevelResult> levels,
        List<Problem> problems,
        Optional<Failure> withheld,
        List<String> notes) {

    public Result {
        levels = List.copyOf(levels);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** All windows, by service level, then in order of time. */
    public Stream<WindowResult> windows() {
        return levels.stream().flatMap(level -> level.windows().stream());
    }

    /** All rows, by service level, then by window, then by queue. */
    public Stream<QueueResult> rows() {
        return windows().flatMap(window -> window.rows().stream());
    }
}
