package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
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
    public Answer send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        boolean forToken = recording.isTokenAddress(request.uri());
        KeptRequest question = KeptRequest.of(request);
        KeptRequest kept = forToken ? question.withoutBody() : question;
        long number = recording.begin(forToken ? "" : token(request));
        try {
            Answer answer = exchange.send(request, timeLeft);
            return new RecordingAnswer(
                    answer,
                    !forToken,
                    heard -> recording.keep(number, KeptExchange.answered(kept, forToken ? heard.ofToken() : heard)));
        } catch (IOException failure) {
            recording.keep(number, KeptExchange.failed(kept, KeptFailure.of(failure)));
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
