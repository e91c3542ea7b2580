package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.core.budget.ErrorBudget;
import io.github.queuesla.core.comparison.Budget;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The exit code of a command, by the verdicts of its contract. */
public final class ContractVerdict {

    /** The states of windows without open time until now. */
    private static final Set<State> LATER = Set.of(State.NOT_YET, State.CLOSED);

    private ContractVerdict() {}

    /** The code of a report on a contract, which fails only below the limit of {@code --fail-under}. */
    public static int ofReport(Result result, Optional<Percentage> failUnder) {
        boolean below = result.windows()
                .anyMatch(window -> window.outcome()
                        .level()
                        .filter(level ->
                                failUnder.filter(limit -> !level.meets(limit)).isPresent())
                        .isPresent());
        return code(result, below);
    }

    /**
     * The code of a check, which fails if a complete window missed its target. Before any window has begun, there is nothing
     * to check.
     */
    static int ofCheck(Result result) {
        boolean missed = result.windows().anyMatch(window -> VerdictText.of(window) == VerdictText.MISSED);
        int code = code(result, missed);
        Set<State> states =
                result.windows().map(window -> window.outcome().state()).collect(Collectors.toSet());
        boolean begun = !LATER.containsAll(states);
        return code == ExitCodes.DONE && states.contains(State.NOT_YET) && !begun ? ExitCodes.PARTIAL : code;
    }

    /** The code of budgets, which fail if a target is out of reach. */
    static int ofBudget(Result result, List<Budget> budgets) {
        return code(
                result,
                budgets.stream()
                        .anyMatch(budget -> budget.prospect()
                                .filter(ErrorBudget.Prospect.LOST::equals)
                                .isPresent()));
    }

    /** The code of a report by options, which fails if a row is below the limit of {@code --fail-under}. */
    public static int ofRows(Result result, Optional<Percentage> failUnder) {
        boolean below = result.rows()
                .flatMap(row -> row.attainment().measured().stream())
                .anyMatch(
                        ratio -> failUnder.filter(limit -> !ratio.meets(limit)).isPresent());
        return code(result, below);
    }

    /** The code of a comparison, by the number of queues missing in each result. */
    static int ofComparison(List<Integer> missing) {
        return missing.stream().anyMatch(queues -> queues > 0) ? ExitCodes.PARTIAL : ExitCodes.DONE;
    }

    private static int code(Result result, boolean missed) {
        // Missing queues come first: without them it is not known whether a target is met.
        if (result.rows().anyMatch(row -> row.attainment().isUnavailable())) {
            return result.rows().allMatch(row -> row.attainment().isUnavailable())
                    ? ExitCodes.ofNoResult(result.problems())
                    : ExitCodes.PARTIAL;
        }
        return missed ? ExitCodes.TARGET_MISSED : ExitCodes.DONE;
    }
}
