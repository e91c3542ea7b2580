package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.Redaction;
import io.github.queuesla.http.exchange.Headers;

/**
 * Redaction of exchanges before they are stored, in case a response or a failure quotes a secret.
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
                exchange.response().map(this::cleaned),
                exchange.failure().map(this::cleaned));
    }

    private StoredResponse cleaned(StoredResponse response) {
        return new StoredResponse(
                response.status(),
                cleaned(response.headers()),
                response.body().mapText(redaction::clean),
                response.broken().map(this::cleaned));
    }

    /** The headers, without the query of a location. */
    private Headers cleaned(Headers headers) {
        Headers clean = Headers.none();
        for (String name : headers.names()) {
            for (String value : headers.all(name)) {
                // Redacted before the query is cut: half a secret would no longer be recognised.
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
