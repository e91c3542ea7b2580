package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.environment.ExitCodes;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;

/** Turns what became of a contract into the code that a script is told. */
public final class ContractVerdict {

    private ContractVerdict() {}

    /** The code of a report, which fails only below a mark. */
    public static int ofReport(Result result, Optional<Percentage> failUnder) {
        boolean below = result.windows()
                .anyMatch(window -> window.outcome()
                        .level()
                        .filter(level ->
                                failUnder.filter(mark -> !level.meets(mark)).isPresent())
                        .isPresent());
        return code(result, below);
    }

    /** The code of a check, which fails when any whole window misses what is owed. */
    static int ofCheck(Result result) {
        boolean missed = result.windows().anyMatch(window -> VerdictText.of(window) == VerdictText.MISSED);
        return code(result, missed);
    }

    /** The code of a report of rows, which fails when any row is below a mark. */
    public static int ofRows(Result result, Optional<Percentage> failUnder) {
        boolean below = result.rows()
                .flatMap(row -> row.attainment().measured().stream())
                .anyMatch(ratio -> failUnder.filter(mark -> !ratio.meets(mark)).isPresent());
        return code(result, below);
    }

    /** The code of a comparison whose results lack so many queues each. */
    static int ofComparison(List<Integer> missing) {
        return missing.stream().anyMatch(queues -> queues > 0) ? ExitCodes.PARTIAL : ExitCodes.DONE;
    }

    private static int code(Result result, boolean missed) {
        if (result.rows().anyMatch(row -> row.attainment().isUnavailable())) {
            return result.rows().allMatch(row -> row.attainment().isUnavailable())
                    ? ExitCodes.ofNothing(result.problems())
                    : ExitCodes.PARTIAL;
        }
        return missed ? ExitCodes.TARGET_MISSED : ExitCodes.DONE;
    }
}
