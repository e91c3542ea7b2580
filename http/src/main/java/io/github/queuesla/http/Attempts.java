package io.github.queuesla.http;

import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attempts at one request so far, by outcome. Not thread-safe. */
final class Attempts {
    private final RequestKind kind;
    private final Map<HttpFailureKind, Integer> counts = new EnumMap<>(HttpFailureKind.class);
    private int sent;
    private @Nullable ClientState client;

    Attempts(RequestKind kind) {
        this.kind = kind;
    }

    RequestKind kind() {
        return kind;
    }

    /** How often the request was sent, including repeats with a new token. */
    int sent() {
        return sent;
    }

    /** The OAuth client of the last attempt; null before the first. */
    @Nullable
    ClientState client() {
        return client;
    }

    void sending(ClientState through) {
        sent++;
        client = through;
    }

    void ended(HttpFailureKind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    int count(HttpFailureKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Repeats after a failure; a repeat with a new token does not count. */
    int retries() {
        return sent - 1 - count(HttpFailureKind.UNAUTHORIZED);
    }

    /** Retryable failures other than 429: they set the length of the next back-off. */
    int failures() {
        return counts.entrySet().stream()
                .filter(entry ->
                        RetryPolicy.isRepeatable(entry.getKey()) && entry.getKey() != HttpFailureKind.THROTTLED)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int unknownOutcomes() {
        return counts.entrySet().stream()
                .filter(entry -> RetryPolicy.isOutcomeUnknown(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
