package io.github.queuesla.http.failure;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which request it was, and how often it was sent. Immutable; holds no secret, no query and no body.
 *
 * @param host the host asked, with its port where the address names one
 * @param path the path asked, without its query
 * @param label what the request was for, in words, such as {@code queue list, page 2}
 * @param forToken whether it asked for a token
 * @param tries how often it was sent
 * @param clientId the OAuth client it went out for; null before one was chosen, or when there is only one
 */
public record RequestFacts(
        String host,
        String path,
        String label,
        boolean forToken,
        int tries,
        @Nullable String clientId) {

    static RequestFacts of(URI uri, String label, boolean forToken) {
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "/" : uri.getPath();
        return new RequestFacts(FailureFacts.host(uri), path, label, forToken, 0, null);
    }

    RequestFacts sent(int times, @Nullable String through) {
        return new RequestFacts(host, path, label, forToken, times, through);
    }
}
