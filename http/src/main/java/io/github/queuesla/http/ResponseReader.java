package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoAnswer;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

/** Reads an answer to its end, bounded, and takes the secrets out of what is kept of it. Thread-safe. */
final class ResponseReader {
    private final Dialect dialect;
    private final long maxBodyBytes;
    private final KnownSecrets secrets;
    private final LongSupplier nanoTime;

    ResponseReader(Dialect dialect, long maxBodyBytes, KnownSecrets secrets, LongSupplier nanoTime) {
        this.dialect = dialect;
        this.maxBodyBytes = maxBodyBytes;
        this.secrets = secrets;
        this.nanoTime = nanoTime;
    }

    <T> Outcome<T> read(Answer answer, BodyReader<T> reader) throws InterruptedException {
        return answer.status() / 100 == 2 ? success(answer, reader) : refusal(answer);
    }

    private <T> Outcome<T> success(Answer answer, BodyReader<T> reader) throws InterruptedException {
        BoundedBody body = new BoundedBody(answer.body(), maxBodyBytes);
        try {
            T value = reader.read(body);
            body.drain();
            return new Outcome.Success<>(head(answer), value);
        } catch (IOException problem) {
            throwIfInterrupted();
            IOException wire = body.failure();
            IOException shown = wire != null ? wire : problem;
            // Only the wire and a vouched-for complaint may speak: any other text may quote the body.
            boolean speaks = wire != null || problem instanceof MalformedBody;
            return new Outcome.Broken<>(
                    head(answer),
                    wire instanceof SocketTimeoutException ? HttpFailureKind.NETWORK : HttpFailureKind.UNREADABLE,
                    wire == null ? null : NoAnswer.of(wire),
                    speaks ? text(shown) : "malformed (" + problem.getClass().getSimpleName() + ")",
                    speaks ? secrets.redaction().clean(shown) : null);
        }
    }

    private <T> Outcome<T> refusal(Answer answer) throws InterruptedException {
        ErrorBody body = ErrorBody.read(answer.body(), nanoTime);
        throwIfInterrupted();
        IOException broken = body.broken();
        if (answer.status() == 400 && broken != null) {
            // Whether a 400 means to wait, to ask for less or to give up stands in its body alone.
            return noAnswer(HttpFailureKind.NETWORK, broken);
        }
        ErrorDetail detail = dialect.read(answer.status(), answer.headers(), body.bytes());
        ResponseHead head = head(answer);
        if (detail.correlationId() == null) {
            detail = detail.withCorrelationId(head.correlationId());
        }
        return new Outcome.Refusal<>(head, detail.mapTexts(secrets.redaction()::clean));
    }

    /** What became of a request that got no answer, or an answer that says nothing. */
    <T> Outcome<T> noAnswer(HttpFailureKind kind, IOException problem) throws InterruptedException {
        throwIfInterrupted();
        return new Outcome.Broken<>(
                null,
                kind,
                NoAnswer.of(problem),
                text(problem),
                secrets.redaction().clean(problem));
    }

    private ResponseHead head(Answer answer) {
        Headers cleaned = answer.headers().mapValues(secrets.redaction()::clean);
        return new ResponseHead(
                answer.status(),
                cleaned,
                cleaned.first(dialect.correlationIdHeader()).orElse(null));
    }

    private String text(IOException problem) {
        String message = problem.getMessage();
        if (message == null && problem instanceof EOFException) {
            return "it ends too early";
        }
        return message == null
                ? problem.getClass().getSimpleName()
                : secrets.redaction().clean(message);
    }

    private static void throwIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while a request was in flight");
        }
    }
}
