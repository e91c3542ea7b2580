package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a client, and what is wrong with it.
 *
 * @param partial whether it reports something as missing
 * @param problems the problems that the client reports
 * @param withheld why the client had no queue list, if it had none
 * @param findings contradictions to the true counts; empty if there are none
 */
record CheckedAnswer(boolean partial, List<Problem> problems, Optional<Failure> withheld, List<String> findings) {

    static CheckedAnswer of(Result result, List<String> findings) {
        return new CheckedAnswer(isPartial(result), result.problems(), result.withheld(), findings);
    }

    static boolean isPartial(Result result) {
        return result.windows().anyMatch(window -> window.outcome().missing() > 0);
    }
}
