package io.github.queuesla.genesys.recording;

import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.WireRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** Answers from a recording. A question for a token gets one that is worth nothing. */
final class ReplayingExchange implements Exchange {

    private static final KeptAnswer TOKEN = new KeptAnswer(
            200,
            Headers.none(),
            KeptBody.of("{\"access_token\":\"replayed\",\"expires_in\":31536000}".getBytes(StandardCharsets.UTF_8)),
            Optional.empty());

    private final Playback playback;

    ReplayingExchange(Playback playback) {
        this.playback = playback;
    }

    @Override
    public Answer send(WireRequest request, Duration timeLeft) throws IOException {
        if (request.uri().equals(playback.run().connection().token())) {
            return new ReplayedAnswer(TOKEN);
        }
        KeptExchange then = playback.next(KeptRequest.of(request));
        if (then.failure().isPresent()) {
            throw then.failure().get().thrown();
        }
        return new ReplayedAnswer(then.answer().orElseThrow());
    }
}
