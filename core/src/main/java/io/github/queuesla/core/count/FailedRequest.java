package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * A request that did not succeed. Immutable.
 *
 * @param subject what it asked for
 * @param host whom it asked, with the port where the address names one
 * @param path where, without the query
 * @param attempts how often it was sent
 * @param clientId the OAuth client it went out for, where that is one of several
 */
public record FailedRequest(
        RequestSubject subject, String host, String path, int attempts, Optional<String> clientId) {}
