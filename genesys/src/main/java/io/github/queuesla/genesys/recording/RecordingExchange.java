package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.time.Duration;

/** Sends as another exchange does, and keeps what came of it. */
final class RecordingExchange implements Exchange {

    private static final String BEARER = "Bearer ";

    private final Exchange exchange;
    private final Recording recording;

    RecordingExchange(Exchange exchange, Recording recording) {
        this.exchange = exchange;
        this.recording = recording;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        boolean forToken = recording.isTokenAddress(request.uri());
        StoredRequest question = StoredRequest.of(request);
        StoredRequest kept = forToken ? question.withoutBody() : question;
        long number = recording.begin(forToken ? "" : token(request));
        try {
            WireResponse answer = exchange.send(request, timeLeft);
            return new RecordingResponse(
                    answer,
                    !forToken,
                    heard -> recording.keep(number, StoredExchange.answered(kept, forToken ? heard.ofToken() : heard)));
        } catch (IOException failure) {
            recording.keep(number, StoredExchange.failed(kept, StoredFailure.of(failure)));
            throw failure;
        }
    }

    private static String token(WireRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .orElse("");
    }
}
