package io.github.queuesla.genesys.recording;

import java.util.Optional;

/**
 * A question and what became of it: an answer, or a failure to get one.
 *
 * @param request the question
 * @param answer empty when none came
 * @param failure why none came; empty when one did
 */
record StoredExchange(StoredRequest request, Optional<StoredResponse> answer, Optional<StoredFailure> failure) {

    static StoredExchange answered(StoredRequest request, StoredResponse answer) {
        return new StoredExchange(request, Optional.of(answer), Optional.empty());
    }

    static StoredExchange failed(StoredRequest request, StoredFailure failure) {
        return new StoredExchange(request, Optional.empty(), Optional.of(failure));
    }
}
