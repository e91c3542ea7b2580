package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import java.util.List;
import java.util.Optional;

/**
 * What a client answered, and what is wrong with it.
 *
 * @param partial whether it says that something is missing
 * @param problems as the client gives them
 * @param withheld why it did without the queue list, when it had to
 * @param findings what contradicts the truth; nothing when all is as it should be
 */
record CheckedAnswer(boolean partial, List<Problem> problems, Optional<Failure> withheld, List<String> findings) {

    static CheckedAnswer of(Result result, List<String> findings) {
        return new CheckedAnswer(isPartial(result), result.problems(), result.withheld(), findings);
    }

    static boolean isPartial(Result result) {
        return result.windows().anyMatch(window -> window.outcome().missing() > 0);
    }
}
