package io.github.queuesla.genesys.recording;

import io.github.queuesla.genesys.conversation.ConversationExcerpt;
import io.github.queuesla.genesys.recording.RecordingResponse.Extent;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** An exchange that sends through another one and records the outcome. */
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
        StoredRequest complete = StoredRequest.of(request);
        StoredRequest stored = forToken ? complete.withoutBody() : complete;
        long number = recording.begin(forToken ? "" : token(request));
        try {
            WireResponse response = exchange.send(request, timeLeft);
            return new RecordingResponse(
                    response,
                    forToken ? Extent.NOTHING : extent(request.uri()),
                    received -> recording.store(
                            number, StoredExchange.responded(stored, forToken ? received.ofToken() : received)));
        } catch (IOException failure) {
            recording.store(number, StoredExchange.failed(stored, StoredFailure.of(failure)));
            throw failure;
        }
    }

    private static Extent extent(URI uri) {
        return ConversationExcerpt.isFor(uri) ? Extent.WITHOUT_CUSTOMERS : Extent.EVERYTHING;
    }

    private static String token(WireRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()))
                .orElse("");
    }
}
