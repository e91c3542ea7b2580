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
 * The attainments of a contract's service levels over a period. Immutable.
 *
 * @param contract the contract, with the requested service levels
 * @param period the period of the report
 * @param breakdown the rows that each window is split into
 * @param interval the length of the intervals; empty when each window is one interval
 * @param levels one for each service level, in the contract's order
 * @param problems missing or incomplete results and their reasons
 * @param withheld why the platform did not list its queues; empty when it did
 * @param notes remarks that affect no number
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
