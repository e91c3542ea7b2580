package io.github.queuesla.http;

import io.github.queuesla.http.WebhookResult.Outcome;
import io.github.queuesla.http.environment.Environment;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Sends JSON messages to webhooks, each again until it is accepted, refused or out of its limits. A message may arrive
 * twice, when an answer is lost. Thread-safe.
 */
public final class WebhookClient {
    private final Exchange exchange;
    private final Environment environment;
    private final WebhookLimits limits;

    /** A client that waits and signs by the clocks of that environment. */
    public WebhookClient(Exchange exchange, Environment environment, WebhookLimits limits) {
        this.exchange = exchange;
        this.environment = environment;
        this.limits = limits;
    }

    /** What one attempt brought. */
    private record Attempt(HttpFailureKind kind, WebhookResult result, Headers headers) {}

    /**
     * Sends a message, and waits for its end.
     *
     * @param body the message, as JSON in UTF-8
     * @throws InterruptedException when the thread was interrupted; the message may have arrived
     */
    public WebhookResult post(Webhook webhook, byte[] body) throws InterruptedException {
        Deadline deadline = new Deadline(environment.nanoTime(), limits.deadline());
        int throttled = 0;
        for (int sent = 1; true; sent++) {
            Duration left = deadline.left();
            Attempt attempt =
                    attempt(webhook, body, left.compareTo(limits.attempt()) < 0 ? left : limits.attempt(), sent);
            boolean again = attempt.result().outcome() == Outcome.GIVEN_UP && RetryPolicy.isRepeatable(attempt.kind());
            if (!again || sent > limits.maxRetries()) {
                return attempt.result();
            }
            throttled += attempt.kind() == HttpFailureKind.THROTTLED ? 1 : 0;
            Duration wait = pause(attempt, sent, throttled);
            if (wait.compareTo(deadline.left()) >= 0) {
                return attempt.result();
            }
            environment.waiting().sleep(wait);
        }
    }

    private Duration pause(Attempt attempt, int sent, int throttled) {
        long random = environment.random().nextLong();
        return RetryAfter.of(attempt.headers(), environment.wallClock())
                .map(wait -> Backoff.requested(wait, random))
                .orElseGet(() -> attempt.kind() == HttpFailureKind.THROTTLED
                        ? Backoff.throttled(throttled - 1, random)
                        : Backoff.failed(sent - 1, random));
    }

    private Attempt attempt(Webhook webhook, byte[] body, Duration timeLeft, int sent) throws InterruptedException {
        try (WireResponse response = exchange.send(request(webhook, body), timeLeft)) {
            int status = response.status();
            if (status / 100 == 2) {
                return answered(Outcome.DELIVERED, HttpFailureKind.REFUSED, response, sent);
            }
            HttpFailureKind kind = RetryPolicy.kind(status, ErrorDetail.none());
            return answered(RetryPolicy.isRepeatable(kind) ? Outcome.GIVEN_UP : Outcome.REFUSED, kind, response, sent);
        } catch (IOException problem) {
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while a message was sent");
            }
            NoResponse reason = NoResponse.of(problem);
            boolean lasting = problem instanceof NotSent && reason.isLasting();
            return new Attempt(
                    lasting ? HttpFailureKind.NOT_CONNECTABLE : HttpFailureKind.NETWORK,
                    new WebhookResult(Outcome.GIVEN_UP, sent, OptionalInt.empty(), Optional.of(reason)),
                    Headers.none());
        }
    }

    private static Attempt answered(Outcome outcome, HttpFailureKind kind, WireResponse response, int sent) {
        return new Attempt(
                kind,
                new WebhookResult(outcome, sent, OptionalInt.of(response.status()), Optional.empty()),
                response.headers());
    }

    /** Signed anew for each attempt: receivers refuse a time that is long past. */
    private WireRequest request(Webhook webhook, byte[] body) {
        Headers type = Headers.of("Content-Type", "application/json; charset=utf-8");
        Headers headers = webhook.signature()
                .map(signature ->
                        signature.sign(type, body, environment.wallClock().instant()))
                .orElse(type);
        return WireRequest.post(webhook.address(), headers, body);
    }
}
