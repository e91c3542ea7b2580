package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.exchange.Headers;

/**
 * Takes secrets out of what is to be kept, should an answer or a failure quote one.
 *
 * @param redaction of all secrets of the run
 */
record RecordingRedaction(Redaction redaction) {

    StoredExchange cleaned(StoredExchange exchange) {
        return new StoredExchange(
                new StoredRequest(
                        exchange.request().method(),
                        redaction.clean(exchange.request().uri()),
                        redaction.clean(exchange.request().body())),
                exchange.answer().map(this::cleaned),
                exchange.failure().map(this::cleaned));
    }

    private StoredResponse cleaned(StoredResponse answer) {
        return new StoredResponse(
                answer.status(),
                cleaned(answer.headers()),
                answer.body().mapText(redaction::clean),
                answer.broken().map(this::cleaned));
    }

    /** Of an address, nothing that follows its path; cut only when clean, since a secret cut in two is not known any more. */
    private Headers cleaned(Headers headers) {
        Headers clean = Headers.none();
        for (String name : headers.names()) {
            for (String value : headers.all(name)) {
                String known = redaction.clean(value);
                clean = clean.with(name, name.equals("location") ? known.replaceFirst("[?#].*", "") : known);
            }
        }
        return clean;
    }

    private StoredFailure cleaned(StoredFailure failure) {
        return new StoredFailure(failure.kind(), redaction.clean(failure.message()), failure.reason());
    }
}
