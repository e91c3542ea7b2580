package io.github.queuesla.faultlab.planted;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Follows redirects and sends the token along, as some HTTP clients do. */
record FollowedRedirects(Exchange real) implements Exchange {

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        WireResponse answer = real.send(request, timeLeft);
        Optional<String> target = answer.headers().first("Location");
        if (answer.status() / 100 != 3 || target.isEmpty()) {
            return answer;
        }
        answer.close();
        return real.send(WireRequest.get(URI.create(target.get()), request.headers()), timeLeft);
    }
}
