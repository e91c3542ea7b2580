package io.github.queuesla.genesys.plan;

import java.util.Optional;

/**
 * The requests that counting takes. Immutable.
 *
 * @param requests those that are expected
 * @param probed whether the first of them goes alone, to see whether the platform knows such a thing
 * @param otherwise those that come after that first one, when it does not; empty when there is no other way
 */
public record PlannedCounts(PlannedRequests requests, boolean probed, Optional<PlannedRequests> otherwise) {

    /** Without a way out. */
    public static PlannedCounts of(PlannedRequests requests) {
        return new PlannedCounts(requests, false, Optional.empty());
    }
}
