package io.github.queuesla.genesys.recording;

import java.util.Optional;

/**
 * A request and its outcome: a response or a failure.
 *
 * @param request the request
 * @param response empty after a failure
 * @param failure empty after a response
 */
record StoredExchange(StoredRequest request, Optional<StoredResponse> response, Optional<StoredFailure> failure) {

    static StoredExchange responded(StoredRequest request, StoredResponse response) {
        return new StoredExchange(request, Optional.of(response), Optional.empty());
    }

    static StoredExchange failed(StoredRequest request, StoredFailure failure) {
        return new StoredExchange(request, Optional.empty(), Optional.of(failure));
    }
}
