package io.github.queuesla.http;

import io.github.queuesla.http.exchange.CertificateProblem;
import io.github.queuesla.http.exchange.Exchange;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Sends one request once and tells what became of it. Thread-safe. */
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
            problem = outcome.problem();
            return outcome;
        } catch (InterruptedException interrupted) {
            problem = "stopped";
            throw interrupted;
        } finally {
            listener.ended(request.ended(nanoTime.getAsLong(), outcome, problem));
        }
    }

    /** Sends it; {@code throttled} counts the 429s of this request before. */
    private <T> AttemptResult<T> exchange(OutgoingRequest request, BodyReader<T> reader, int throttled)
            throws InterruptedException {
        ClientState client = request.client();
        try (WireResponse answer = exchange.send(request.wire(), deadline.left(request.sentAt()))) {
            if (answer.status() == 429) {
                // Before the body is read: no other thread may send meanwhile.
                feedback.closeGate(client, answer.headers(), throttled);
            }
            if (answer.status() >= 500 && request.forToken()) {
                // Whoever needs a token next would ask the same at once, whatever was said to the one before.
                feedback.obey(client, answer.headers());
            }
            feedback.learn(client, answer.headers());
            AttemptResult<T> outcome = responses.read(answer, reader);
            if (answer.status() != 429 && isTokenRateLimit(outcome)) {
                feedback.closeGate(client, answer.headers(), throttled);
            }
            return outcome;
        } catch (CertificateProblem problem) {
            return responses.noAnswer(HttpFailureKind.CERTIFICATE, problem);
        } catch (NotSent problem) {
            return responses.noAnswer(HttpFailureKind.NOT_SENT, problem);
        } catch (IOException problem) {
            return responses.noAnswer(HttpFailureKind.NETWORK, problem);
        }
    }

    private static boolean isTokenRateLimit(AttemptResult<?> outcome) {
        return outcome instanceof AttemptResult.Refusal<?> refusal
                && refusal.detail().is(ErrorTrait.TOKEN_RATE_LIMIT);
    }
}
