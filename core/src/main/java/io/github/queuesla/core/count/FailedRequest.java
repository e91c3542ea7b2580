package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * A request that did not succeed. Immutable.
 *
 * @param subject the subject of the request
 * @param host the host, with the port when the address has one
 * @param path the path, without the query
 * @param attempts the number of times it was sent
 * @param clientId the OAuth client that sent it, when there are several
 */
public record FailedRequest(
        RequestSubject subject, String host, String path, int attempts, Optional<String> clientId) {}
