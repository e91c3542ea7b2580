package io.github.queuesla.http;

import io.github.queuesla.http.exchange.DeadlineReached;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Sends one request once and returns the outcome. Thread-safe. */
final class Sender {
    private final Exchange exchange;
    private final Deadline deadline;
    private final RateLimitFeedback feedback;
    private final ResponseReader responses;
    private final TransportListener listener;
    private final LongSupplier nanoTime;

    Sender(
            Exchange exchange,
            Deadline deadline,
            RateLimitFeedback feedback,
            ResponseReader responses,
            TransportListener listener,
            LongSupplier nanoTime) {
        this.exchange = exchange;
        this.deadline = deadline;
        this.feedback = feedback;
        this.responses = responses;
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    <T> AttemptResult<T> send(OutgoingRequest request, BodyReader<T> reader, Attempts attempts)
            throws InterruptedException {
        AttemptResult<T> outcome = null;
        String problem = "failed within the program";
        try {
            outcome = exchange(request, reader, attempts.count(HttpFailureKind.THROTTLED));
            problem = outcome.summary();
            return outcome;
        } catch (InterruptedException interrupted) {
            problem = "stopped";
            throw interrupted;
        } finally {
            listener.ended(request.ended(nanoTime.getAsLong(), outcome, problem));
        }
    }

    /** Sends it; {@code throttled} is the number of earlier 429s of this request. */
    private <T> AttemptResult<T> exchange(OutgoingRequest request, BodyReader<T> reader, int throttled)
            throws InterruptedException {
        ClientState client = request.client();
        try (WireResponse response = exchange.send(request.wire(), deadline.left(request.sentAt()))) {
            if (response.status() == 429) {
                // Before reading the body, which may take long: no other thread may send in the meantime.
                feedback.closeGate(client, response.headers(), throttled);
            }
            if (response.status() >= 500 && request.forToken()) {
                // Every thread needs this token: without the gate, the next one would send the same request at once.
                feedback.obey(client, response.headers());
            }
            feedback.learn(client, response.headers());
            AttemptResult<T> outcome = responses.read(response, reader);
            if (response.status() != 429 && isTokenRateLimit(outcome)) {
                feedback.closeGate(client, response.headers(), throttled);
            }
            return outcome;
        } catch (DeadlineReached problem) {
            return responses.noResponse(HttpFailureKind.DEADLINE_PASSED, problem);
        } catch (NotSent problem) {
            return responses.noResponse(
                    problem.reason().isLasting() ? HttpFailureKind.NOT_CONNECTABLE : HttpFailureKind.NOT_SENT, problem);
        } catch (IOException problem) {
            return responses.noResponse(HttpFailureKind.NETWORK, problem);
        }
    }

    private static boolean isTokenRateLimit(AttemptResult<?> outcome) {
        return outcome instanceof AttemptResult.Refusal<?> refusal
                && refusal.detail().is(ErrorTrait.TOKEN_RATE_LIMIT);
    }
}
