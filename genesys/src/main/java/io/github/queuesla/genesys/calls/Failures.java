package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.http.failure.FailureKind;
import io.github.queuesla.http.failure.TransportException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the words of {@link CountSourceException} what went wrong on the way, and what to do about it. */
public final class Failures {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FORBIDDEN = 403;
    private static final int BAD_REQUEST = 400;
    private static final Set<Integer> NOT_THERE = Set.of(404, 405);

    private Failures() {}

    /** The same failure for whoever asked for counts. */
    public static CountSourceException translate(TransportException failure) {
        String message = failure.getMessage() + advice(failure);
        @Nullable Integer status = failure.circumstances().status();
        return switch (failure.kind()) {
            case ACCESS_REFUSED ->
                status != null && status == FORBIDDEN
                        ? new CountSourceException.AccessDenied(message, failure)
                        : new CountSourceException.AuthenticationFailed(message, failure);
            case REQUEST_REFUSED, REQUEST_TOO_LARGE -> new CountSourceException.RequestRejected(message, failure);
            case UNREADABLE_ANSWER -> new CountSourceException.UnreadableAnswer(message, failure);
            case SERVICE_UNAVAILABLE, DEADLINE_PASSED ->
                status != null && status == TOO_MANY_REQUESTS
                        ? new CountSourceException.RateLimited(message, failure)
                        : new CountSourceException.SourceUnavailable(message, failure);
            case CERTIFICATE_REFUSED -> new CountSourceException.SourceUnavailable(message, failure);
            case STOPPED -> new CountSourceException.Interrupted(message, failure);
        };
    }

    private static String advice(TransportException failure) {
        @Nullable Integer status = failure.circumstances().status();
        if (failure.kind() == FailureKind.ACCESS_REFUSED) {
            return status != null && status == FORBIDDEN
                    ? ". Give the OAuth client a role with that permission (Admin, Integrations, OAuth, Roles), in the"
                            + " divisions of the queues"
                    : ". Check GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET, that the client's grant type is client"
                            + " credentials, and that the region is the client's own";
        }
        if (status != null && status == TOO_MANY_REQUESTS) {
            return ". Wait and try again, lower --max-rate, or allow more time with --deadline";
        }
        if (failure.kind() == FailureKind.DEADLINE_PASSED) {
            return ". Allow more time with --deadline, or ask for less";
        }
        if (status != null && status == BAD_REQUEST) {
            return ". The platform finds the question malformed: correct what it names";
        }
        if (status != null && NOT_THERE.contains(status)) {
            return ". This host does not offer that: check --org-url, or ask another way with --surface";
        }
        return failure.kind() == FailureKind.CERTIFICATE_REFUSED
                ? ". Check the host name, the machine's clock and its trusted certificates"
                : "";
    }
}
