package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.details.DetailsJobs;
import io.github.queuesla.genesys.observations.QueueObservations;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Advice on how to fix a failure. */
final class FailureAdvice {

    private static final OptionalInt BAD_REQUEST = OptionalInt.of(400);
    private static final Set<Integer> NOT_OFFERED = Set.of(404, 405);

    private FailureAdvice() {}

    /** The advice, in lower case and without a full stop; empty if none is certain to help. */
    static Optional<String> of(Failure failure) {
        if (failure.hasCause(FailureCause.NETWORK_REFUSED)) {
            return Optional.of(SetupAdvice.NETWORK);
        }
        return switch (failure.kind()) {
            case ACCESS_DENIED -> Optional.of(SetupAdvice.role(permission(failure)));
            case AUTHENTICATION_FAILED -> Optional.of(SetupAdvice.CREDENTIALS);
            case RATE_LIMITED -> Optional.of(rate(failure));
            case REQUEST_REJECTED, SOURCE_UNAVAILABLE, UNREADABLE_ANSWER -> byCause(failure);
            case NOT_IN_HISTORY ->
                Optional.of(
                        failure.hasCause(FailureCause.DAY_DAMAGED)
                                ? "fetch it again with queue-sla sync --repair"
                                : "fetch it with queue-sla sync");
            case UNKNOWN_OR_NOT_VISIBLE, NOT_VERIFIED, INCONSISTENT_COUNTS, INTERRUPTED -> Optional.empty();
        };
    }

    /** Whether the host does not know the address or the method of the request. */
    static boolean isNotOffered(Failure failure) {
        return NOT_OFFERED.contains(failure.status().orElse(0));
    }

    private static String permission(Failure failure) {
        // The platform's own text names the permission of other requests.
        if (failure.isFor(RequestSubject.Topic.WAITING)) {
            return QueueObservations.PERMISSION.name();
        }
        return isAboutContacts(failure) ? DetailsJobs.PERMISSION.name() : "that permission";
    }

    private static boolean isAboutContacts(Failure failure) {
        return failure.isFor(RequestSubject.Topic.CONTACTS) || failure.isFor(RequestSubject.Topic.AVAILABILITY);
    }

    private static String rate(Failure failure) {
        return failure.isFor(RequestSubject.Topic.TOKEN)
                ? SetupAdvice.TOKEN_RATE
                : "try again later, lower --max-rate, or allow more time with --deadline";
    }

    private static Optional<String> byCause(Failure failure) {
        if (failure.hasCause(FailureCause.DEADLINE_PASSED) || failure.hasCause(FailureCause.WAIT_REFUSED)) {
            return Optional.of("allow more time with --deadline, or report fewer queues or a shorter period");
        }
        if (failure.hasCause(FailureCause.DATA_CHANGED) || failure.hasCause(FailureCause.JOB_FAILED)) {
            return Optional.of("try again later");
        }
        if (failure.status().equals(BAD_REQUEST)) {
            return Optional.of("correct what the platform names");
        }
        if (isNotOffered(failure)) {
            return Optional.of("the host does not offer this API: check --org-url"
                    + (isAboutContacts(failure) ? "" : ", or choose another with --api"));
        }
        return FailureWords.networkAdvice(failure);
    }
}
