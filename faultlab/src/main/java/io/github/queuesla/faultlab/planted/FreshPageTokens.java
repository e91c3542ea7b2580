package io.github.queuesla.faultlab.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames page tokens, so that no token appears twice. */
final class FreshPageTokens implements Exchange {

    private static final Pattern TOKEN = Pattern.compile("\"pageToken\":\"([^\"]*)\"");

    private final Exchange real;
    private final Map<String, String> meant = new HashMap<>();

    FreshPageTokens(Exchange real) {
        this.real = real;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        String body = request.body().map(bytes -> new String(bytes, UTF_8)).orElse("");
        Matcher token = TOKEN.matcher(body);
        String named = token.find() ? token.replaceFirst("\"pageToken\":\"" + meant.get(token.group(1)) + "\"") : body;
        WireRequest sent = request.body().isEmpty()
                ? request
                : WireRequest.post(request.uri(), request.headers(), named.getBytes(UTF_8));
        WireResponse answer = real.send(sent, timeLeft);
        return new ChangedAnswers.Changed(answer, answer.status(), answer.headers(), answer.body())
                .withBody(this::renamed);
    }

    private String renamed(String body) {
        Matcher token = TOKEN.matcher(body);
        if (!token.find()) {
            return body;
        }
        String fresh = "fresh-" + meant.size();
        meant.put(fresh, token.group(1));
        return token.replaceFirst("\"pageToken\":\"" + fresh + "\"");
    }
}
