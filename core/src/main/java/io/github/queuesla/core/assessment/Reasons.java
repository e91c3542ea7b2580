package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.ProblemReason;
import java.util.List;
import java.util.Optional;

/** Names the kind of a failure. */
final class Reasons {

    private Reasons() {}

    static ProblemReason of(Gap gap) {
        return gap.cause().map(Reasons::of).orElse(ProblemReason.INCONSISTENT_COUNTS);
    }

    /** What to say about a gap: once for each queue that it names, else once. */
    static List<Problem> problems(Gap gap) {
        ProblemReason reason = of(gap);
        return gap.queues().isEmpty()
                ? List.of(new Problem(Optional.empty(), reason, gap.message(), gap.cause()))
                : gap.queues().stream()
                        .sorted()
                        .map(queue -> new Problem(Optional.of(queue.value()), reason, gap.message(), gap.cause()))
                        .toList();
    }

    private static ProblemReason of(CountSourceException failure) {
        if (failure instanceof CountSourceException.AuthenticationFailed) {
            return ProblemReason.AUTHENTICATION_FAILED;
        }
        if (failure instanceof CountSourceException.AccessDenied) {
            return ProblemReason.ACCESS_DENIED;
        }
        if (failure instanceof CountSourceException.RateLimited) {
            return ProblemReason.RATE_LIMITED;
        }
        if (failure instanceof CountSourceException.RequestRejected) {
            return ProblemReason.REQUEST_REJECTED;
        }
        if (failure instanceof CountSourceException.UnreadableAnswer) {
            return ProblemReason.UNREADABLE_ANSWER;
        }
        return failure instanceof CountSourceException.Interrupted
                ? ProblemReason.INTERRUPTED
                : ProblemReason.SOURCE_UNAVAILABLE;
    }
}
