package io.github.queuesla.genesys.plan;

import java.util.Optional;

/**
 * Requests of one kind. Immutable.
 *
 * @param what their purpose in a word or two
 * @param method GET or POST
 * @param path the path
 * @param count their number
 * @param how the rule for that number, in words
 * @param permission the permission they need; empty when none
 */
public record PlannedRequests(
        String what, String method, String path, Bounds count, String how, Optional<Permission> permission) {

    /** These and others of the same kind. */
    PlannedRequests and(PlannedRequests others) {
        String both = how.equals(others.how) ? how : "different for each service level";
        return new PlannedRequests(what, method, path, count.plus(others.count), both, permission);
    }

    /** The same kind of requests, of which there may be more. */
    public PlannedRequests orMore(String why) {
        return new PlannedRequests(what, method, path, Bounds.atLeast(count.least()), how + "; " + why, permission);
    }
}
