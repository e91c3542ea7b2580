package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.Redaction;

/**
 * Takes secrets out of what is to be kept, should an answer or a failure quote one.
 *
 * @param redaction of all secrets of the run
 */
record Cleaning(Redaction redaction) {

    KeptExchange cleaned(KeptExchange exchange) {
        return new KeptExchange(
                new KeptRequest(
                        exchange.request().method(),
                        exchange.request().uri(),
                        redaction.clean(exchange.request().body())),
                exchange.answer().map(this::cleaned),
                exchange.failure().map(this::cleaned));
    }

    private KeptAnswer cleaned(KeptAnswer answer) {
        KeptBody body = answer.body();
        return new KeptAnswer(
                answer.status(),
                answer.headers().mapValues(redaction::clean),
                body.encoded() ? body : new KeptBody(redaction.clean(body.text()), false),
                answer.broken().map(this::cleaned));
    }

    private KeptFailure cleaned(KeptFailure failure) {
        return new KeptFailure(failure.kind(), redaction.clean(failure.message()));
    }
}
