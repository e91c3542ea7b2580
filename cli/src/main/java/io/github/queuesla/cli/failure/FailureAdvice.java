package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Says what to do about a failure. */
final class FailureAdvice {

    private static final OptionalInt BAD_REQUEST = OptionalInt.of(400);
    private static final Set<Integer> NOT_THERE = Set.of(404, 405);

    private FailureAdvice() {}

    /** What to do; empty where nothing helps that is sure to be right. */
    static Optional<String> of(Failure failure) {
        return switch (failure.kind()) {
            case ACCESS_DENIED ->
                Optional.of("Give the OAuth client a role with that permission (Admin, Integrations, OAuth, Roles), in"
                        + " the divisions of the queues");
            case AUTHENTICATION_FAILED ->
                Optional.of("Check GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET, that the client's grant type is client"
                        + " credentials, and that the region is the client's own");
            case RATE_LIMITED ->
                Optional.of("Wait and try again, lower --max-rate, or allow more time with --deadline");
            case REQUEST_REJECTED, SOURCE_UNAVAILABLE, UNREADABLE_ANSWER -> byCause(failure);
            case UNKNOWN_OR_NOT_VISIBLE, NOT_VERIFIED, INCONSISTENT_COUNTS, INTERRUPTED -> Optional.empty();
        };
    }

    private static Optional<String> byCause(Failure failure) {
        if (failure.hasCause(FailureCause.DEADLINE_PASSED) || failure.hasCause(FailureCause.WAIT_REFUSED)) {
            return Optional.of("Allow more time with --deadline, or ask for less");
        }
        if (failure.status().equals(BAD_REQUEST)) {
            return Optional.of("The platform finds the question malformed: correct what it names");
        }
        if (NOT_THERE.contains(failure.status().orElse(0))) {
            return Optional.of("This host does not offer that: check --org-url, or ask another way with --api");
        }
        return failure.hasCause(FailureCause.CERTIFICATE)
                ? Optional.of("Check the host name, the machine's clock and its trusted certificates")
                : Optional.empty();
    }
}
