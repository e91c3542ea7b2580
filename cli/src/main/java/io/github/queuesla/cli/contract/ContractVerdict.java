package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.ContractAssessment;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;

/** Turns what became of a contract into the code that a script is told. */
public final class ContractVerdict {

    private ContractVerdict() {}

    /** The code of a report, which fails only below a mark. */
    public static int ofReport(ContractAssessment assessment, Optional<Percentage> failUnder) {
        boolean below = windows(assessment).stream()
                .anyMatch(window -> window.outcome()
                        .level()
                        .filter(level ->
                                failUnder.filter(mark -> !level.meets(mark)).isPresent())
                        .isPresent());
        return code(assessment, below);
    }

    /** The code of a check, which fails when any whole window misses what is owed. */
    static int ofCheck(ContractAssessment assessment) {
        boolean missed = windows(assessment).stream().anyMatch(window -> VerdictText.of(window) == VerdictText.MISSED);
        return code(assessment, missed);
    }

    private static int code(ContractAssessment assessment, boolean missed) {
        List<WindowResult> windows = windows(assessment);
        boolean partial = windows.stream().anyMatch(window -> window.outcome().missing() > 0 || isUnavailable(window));
        if (partial) {
            return windows.stream().allMatch(ContractVerdict::isUnavailable)
                    ? ExitCodes.ofNothing(assessment.problems())
                    : ExitCodes.PARTIAL;
        }
        return missed ? ExitCodes.TARGET_MISSED : ExitCodes.DONE;
    }

    private static boolean isUnavailable(WindowResult window) {
        return window.outcome().state() == WindowResult.State.UNAVAILABLE;
    }

    private static List<WindowResult> windows(ContractAssessment assessment) {
        return assessment.levels().stream()
                .flatMap(level -> level.windows().stream())
                .toList();
    }
}
