package io.github.queuesla.http.failure;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The request of a failure, and how often it was sent. Immutable; contains no secret, query or body.
 *
 * @param host the host, with the port if the address has one
 * @param path the path, without the query
 * @param label its name in messages, such as {@code queue list, page 2}
 * @param forToken whether it requested a token
 * @param attempts how often it was sent
 * @param clientId the OAuth client that sent it; null before one is chosen, or when there is only one
 */
public record RequestFacts(
        String host,
        String path,
        String label,
        boolean forToken,
        int attempts,
        @Nullable String clientId) {

    static RequestFacts of(URI uri, String label, boolean forToken) {
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        return new RequestFacts(FailureFacts.host(uri), path, label, forToken, 0, null);
    }

    RequestFacts sent(int times, @Nullable String through) {
        return new RequestFacts(host, path, label, forToken, times, through);
    }
}
