package io.github.queuesla.cli;

import io.github.queuesla.cli.world.ExitCodes;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.SlaResult;
import java.util.Optional;

/** Turns results into the code that a script is told. */
final class Verdict {

    private Verdict() {}

    static int exitCode(Assessment assessment, Optional<Percentage> failUnder) {
        if (assessment.isPartial()) {
            return assessment.isEmpty() ? ExitCodes.ofNothing(assessment.problems()) : ExitCodes.PARTIAL;
        }
        boolean missed = failUnder
                .filter(mark -> assessment.rows().stream().anyMatch(row -> isBelow(row, mark)))
                .isPresent();
        return missed ? ExitCodes.TARGET_MISSED : ExitCodes.DONE;
    }

    private static boolean isBelow(SlaResult row, Percentage mark) {
        return row.attainment() instanceof Attainment.Measured measured
                && !measured.ratio().meets(mark);
    }
}
