package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.RequestSubject;
import java.util.Set;

/** A queue list that the platform does not provide to this client. */
public final class WithheldList {

    private static final Set<Integer> STATUSES = Set.of(403, 404, 405);

    private static final int SERVER_ERRORS = 500;

    private WithheldList() {}

    /** Whether the failure is such a queue list: forbidden, not offered by the host, or not in a history. */
    public static boolean is(Failure failure) {
        boolean refused = failure.isFor(RequestSubject.Topic.QUEUE_LIST)
                && STATUSES.contains(failure.status().orElse(0));
        return refused || isOfHistory(failure);
    }

    private static boolean isOfHistory(Failure failure) {
        return failure.kind() == FailureKind.NOT_IN_HISTORY;
    }

    /** The note that ids replace names, and how to get names. */
    public static String note(Failure failure) {
        if (isOfHistory(failure)) {
            return "The history has no names of queues, so reports show ids; to get names, run queue-sla sync, or use"
                    + " --names-from-platform";
        }
        return "The queue list is unavailable (" + reason(failure)
                + "), so reports show ids instead of names; to get names, "
                + remedy(failure);
    }

    private static String remedy(Failure failure) {
        if (failure.hasCause(FailureCause.NETWORK_REFUSED)) {
            return SetupAdvice.NETWORK;
        }
        if (FailureAdvice.isNotOffered(failure)) {
            return "check --org-url or --region: the host does not offer the list";
        }
        return failure.status().orElse(SERVER_ERRORS) >= SERVER_ERRORS
                ? "try again later"
                : SetupAdvice.role("routing:queue:view");
    }

    private static String reason(Failure failure) {
        if (failure.hasCause(FailureCause.DATA_CHANGED)) {
            return "it kept changing";
        }
        return (failure.status().isPresent() ? "HTTP " + failure.status().getAsInt() : "no response")
                + failure.request().map(request -> " from " + request.path()).orElse("");
    }
}
