package io.github.queuesla.http;

import io.github.queuesla.http.failure.HttpFailureKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to one request so far. For one thread. */
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

    /** How often the request was sent, repeats for a new token included. */
    int sent() {
        return sent;
    }

    /** The OAuth client it went out for last. */
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

    /** How often it was repeated because it failed; a repeat with a new token does not count. */
    int retries() {
        return sent - 1 - count(HttpFailureKind.UNAUTHORIZED);
    }

    /** How often it failed without a 429, for the length of the next wait. */
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
