package io.github.queuesla.genesys.recording;

import java.util.Optional;

/**
 * A question and what became of it: an answer, or a failure to get one.
 *
 * @param request the question
 * @param answer empty when none came
 * @param failure why none came; empty when one did
 */
record KeptExchange(KeptRequest request, Optional<KeptAnswer> answer, Optional<KeptFailure> failure) {

    static KeptExchange answered(KeptRequest request, KeptAnswer answer) {
        return new KeptExchange(request, Optional.of(answer), Optional.empty());
    }

    static KeptExchange failed(KeptRequest request, KeptFailure failure) {
        return new KeptExchange(request, Optional.empty(), Optional.of(failure));
    }
}
