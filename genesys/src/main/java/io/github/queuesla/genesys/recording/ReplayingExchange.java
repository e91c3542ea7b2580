package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** An exchange that answers from a recording. A token request gets a placeholder. */
final class ReplayingExchange implements Exchange {

    private static final StoredResponse TOKEN = new StoredResponse(
            200,
            Headers.none(),
            StoredBody.of("{\"access_token\":\"replayed\",\"expires_in\":31536000}".getBytes(StandardCharsets.UTF_8)),
            Optional.empty());

    private final Playback playback;

    ReplayingExchange(Playback playback) {
        this.playback = playback;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException {
        if (request.uri().equals(playback.run().connection().token())) {
            return new ReplayedResponse(TOKEN);
        }
        StoredExchange recorded = playback.next(StoredRequest.of(request));
        if (recorded.failure().isPresent()) {
            throw recorded.failure().get().thrown();
        }
        return new ReplayedResponse(recorded.response().orElseThrow());
    }
}
