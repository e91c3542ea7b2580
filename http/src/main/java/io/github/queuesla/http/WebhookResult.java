package io.github.queuesla.http;

import io.github.queuesla.http.exchange.NoResponse;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What became of a message. Immutable.
 *
 * @param outcome whether it was accepted, and if not, whether another attempt could help
 * @param attempts how often it was sent
 * @param status the last HTTP status; empty without a response
 * @param reason why the last attempt had no response; absent with one
 */
public record WebhookResult(Outcome outcome, int attempts, OptionalInt status, Optional<NoResponse> reason) {

    /** The ways in which sending ends. */
    public enum Outcome {
        /** 2xx. */
        DELIVERED,
        /** An answer that another attempt would not change: a redirect, or most of 4xx. */
        REFUSED,
        /** No attempt within the limits was accepted, but a later one may be. */
        GIVEN_UP
    }

    /** Whether it was accepted. */
    public boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** Whether the receiver named another address, which is never followed. */
    public boolean isRedirect() {
        return status.isPresent() && status.getAsInt() / 100 == 3;
    }
}
