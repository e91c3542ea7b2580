package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.CertificateProblem;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoAnswer;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Sends one request once and tells what became of it. Thread-safe. */
final class Sender {
    private final Setup setup;
    private final RateLimitFeedback throttle;
    private final LongSupplier nanoTime;

    Sender(Setup setup) {
        this.setup = setup;
        this.throttle = new RateLimitFeedback(setup);
        this.nanoTime = setup.surroundings().nanoTime();
    }

    <T> Outcome<T> send(Shot shot, BodyReader<T> reader, Attempts attempts) throws InterruptedException {
        Outcome<T> outcome = null;
        String problem = "failed within the program";
        try {
            outcome = exchange(shot, reader, attempts);
            problem = outcome.problem();
            return outcome;
        } catch (InterruptedException interrupted) {
            problem = "stopped";
            throw interrupted;
        } finally {
            setup.listener().ended(end(shot, outcome, problem));
        }
    }

    private <T> Outcome<T> exchange(Shot shot, BodyReader<T> reader, Attempts attempts) throws InterruptedException {
        try (Answer answer = setup.exchange().send(shot.wire(), shot.timeLeft())) {
            if (answer.status() == 429) {
                // Before the body is read: no other thread may send meanwhile.
                throttle.close(shot, answer.headers(), attempts.count(HttpFailureKind.THROTTLED));
            }
            if (answer.status() >= 500 && shot.forToken()) {
                // Whoever needs a token next would ask the same at once, whatever was said to the one before.
                throttle.obey(shot, answer.headers());
            }
            throttle.learn(shot, answer.headers());
            return answer.status() / 100 == 2 ? success(shot, answer, reader) : refusal(shot, answer, attempts);
        } catch (CertificateProblem problem) {
            return broken(shot, HttpFailureKind.CERTIFICATE, problem);
        } catch (NotSent problem) {
            return broken(shot, HttpFailureKind.NOT_SENT, problem);
        } catch (IOException problem) {
            return broken(shot, HttpFailureKind.NETWORK, problem);
        }
    }

    private <T> Outcome<T> success(Shot shot, Answer answer, BodyReader<T> reader) throws InterruptedException {
        BoundedBody body = new BoundedBody(answer.body(), setup.limits().maxBodyBytes());
        try {
            T value = reader.read(body);
            body.drain();
            return new Outcome.Success<>(answer.status(), cleaned(shot, answer), value);
        } catch (IOException problem) {
            throwIfInterrupted();
            IOException wire = body.failure();
            IOException shown = wire != null ? wire : problem;
            // Only the wire and a vouched-for complaint may speak: any other text may quote the body.
            boolean speaks = wire != null || problem instanceof MalformedBody;
            return new Outcome.Broken<>(
                    answer.status(),
                    cleaned(shot, answer),
                    wire instanceof SocketTimeoutException ? HttpFailureKind.NETWORK : HttpFailureKind.UNREADABLE,
                    wire == null ? null : NoAnswer.of(wire),
                    speaks
                            ? text(shot, shown)
                            : "malformed (" + problem.getClass().getSimpleName() + ")",
                    speaks ? shot.redaction().clean(shown) : null);
        }
    }

    private <T> Outcome<T> refusal(Shot shot, Answer answer, Attempts attempts) throws InterruptedException {
        ErrorBody body = ErrorBody.read(answer.body(), nanoTime);
        throwIfInterrupted();
        IOException broken = body.broken();
        if (answer.status() == 400 && broken != null) {
            // Whether a 400 means to wait, to ask for less or to give up stands in its body alone.
            return broken(shot, HttpFailureKind.NETWORK, broken);
        }
        ErrorDetail detail = setup.dialect().read(answer.status(), answer.headers(), body.bytes());
        if (detail.correlationId() == null) {
            detail = detail.withCorrelationId(correlationId(answer.headers()));
        }
        if (answer.status() != 429 && detail.is(ErrorTrait.TOKEN_RATE_LIMIT)) {
            throttle.close(shot, answer.headers(), attempts.count(HttpFailureKind.THROTTLED));
        }
        return new Outcome.Refusal<>(answer.status(), cleaned(shot, answer), detail.mapTexts(shot.redaction()::clean));
    }

    private <T> Outcome<T> broken(Shot shot, HttpFailureKind kind, IOException problem) throws InterruptedException {
        throwIfInterrupted();
        return new Outcome.Broken<>(
                null,
                Headers.none(),
                kind,
                NoAnswer.of(problem),
                text(shot, problem),
                shot.redaction().clean(problem));
    }

    private RequestEnd end(Shot shot, @Nullable Outcome<?> outcome, @Nullable String problem) {
        return new RequestEnd(
                shot.label(),
                shot.client().clientId(),
                shot.wire().method(),
                FailureFacts.host(shot.wire().uri()),
                shot.wire().uri().getPath(),
                outcome == null ? null : outcome.status(),
                Duration.ofNanos(nanoTime.getAsLong() - shot.now()),
                outcome == null ? null : correlationId(outcome),
                problem);
    }

    @Nullable
    String correlationId(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refusal<?> refusal
                ? refusal.detail().correlationId()
                : correlationId(outcome.headers());
    }

    private @Nullable String correlationId(Headers headers) {
        return headers.first(setup.dialect().correlationIdHeader()).orElse(null);
    }

    private static Headers cleaned(Shot shot, Answer answer) {
        return answer.headers().mapValues(shot.redaction()::clean);
    }

    private static String text(Shot shot, IOException problem) {
        String message = problem.getMessage();
        if (message == null && problem instanceof EOFException) {
            return "it ends too early";
        }
        return message == null
                ? problem.getClass().getSimpleName()
                : shot.redaction().clean(message);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while a request was in flight");
        }
    }
}
