package io.github.queuesla.genesys.plan;

import java.util.Optional;

/**
 * The requests for the counts. Immutable.
 *
 * @param requests the expected requests
 * @param probed whether the first one is sent alone, to check that the platform offers the API
 * @param otherwise the requests after the first if it does not; empty when there is no other API
 */
public record PlannedCounts(PlannedRequests requests, boolean probed, Optional<PlannedRequests> otherwise) {

    /** Requests without a fallback. */
    public static PlannedCounts of(PlannedRequests requests) {
        return new PlannedCounts(requests, false, Optional.empty());
    }
}
