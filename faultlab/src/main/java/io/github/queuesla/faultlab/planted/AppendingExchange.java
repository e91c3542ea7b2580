package io.github.queuesla.faultlab.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Inserts the entries of an answer that broke off into the answer to the retry. */
final class AppendingExchange implements Exchange {

    private final Exchange real;
    private final Map<String, String> kept = new HashMap<>();

    AppendingExchange(Exchange real) {
        this.real = real;
    }

    @Override
    public WireResponse send(WireRequest request, Duration timeLeft) throws IOException, InterruptedException {
        String key =
                request + request.body().map(bytes -> new String(bytes, UTF_8)).orElse("");
        WireResponse answer = real.send(request, timeLeft);
        if (answer.status() != 200 || !request.uri().getPath().endsWith("/query")) {
            return answer;
        }
        return new ChangedAnswers.Changed(
                answer, 200, answer.headers(), new ChangedAnswers.LazyBody(() -> appended(key, answer.body())));
    }

    private String appended(String key, InputStream body) throws IOException {
        String part = ChangedAnswers.part(body);
        if (!part.endsWith("}") || JsonEdits.entries(part).isPresent()) {
            JsonEdits.entries(part).filter(entries -> !entries.isEmpty()).ifPresent(entries -> kept.put(key, entries));
            throw new IOException("unexpected end of stream");
        }
        String before = kept.remove(key);
        return before == null || part.contains("[]") ? part : part.replaceFirst("\\[", "[" + before + ",");
    }
}
