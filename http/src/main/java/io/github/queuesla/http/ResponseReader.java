package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Headers;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.exchange.WireResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.function.LongSupplier;

/** Reads an answer to its end, bounded, and takes the secrets out of what is kept of it. Thread-safe. */
final class ResponseReader {
    private final ErrorDecoder errorDecoder;
    private final long maxBodyBytes;
    private final KnownSecrets secrets;
    private final LongSupplier nanoTime;

    ResponseReader(ErrorDecoder errorDecoder, long maxBodyBytes, KnownSecrets secrets, LongSupplier nanoTime) {
        this.errorDecoder = errorDecoder;
        this.maxBodyBytes = maxBodyBytes;
        this.secrets = secrets;
        this.nanoTime = nanoTime;
    }

    <T> AttemptResult<T> read(WireResponse answer, BodyReader<T> reader) throws InterruptedException {
        return answer.status() / 100 == 2 ? success(answer, reader) : refusal(answer);
    }

    private <T> AttemptResult<T> success(WireResponse answer, BodyReader<T> reader) throws InterruptedException {
        BoundedBody body = new BoundedBody(answer.body(), maxBodyBytes);
        try {
            T value = reader.read(body);
            body.drain();
            return new AttemptResult.Success<>(head(answer), value);
        } catch (IOException problem) {
            throwIfInterrupted();
            IOException wire = body.failure();
            IOException shown = wire != null ? wire : problem;
            // Only the wire and a vouched-for complaint may speak: any other text may quote the body.
            boolean speaks = wire != null || problem instanceof MalformedBody;
            return new AttemptResult.Broken<>(
                    head(answer),
                    wire instanceof SocketTimeoutException ? HttpFailureKind.NETWORK : HttpFailureKind.UNREADABLE,
                    wire == null ? null : NoResponse.of(wire),
                    speaks ? text(shown) : "malformed (" + problem.getClass().getSimpleName() + ")",
                    speaks ? secrets.redaction().clean(shown) : null);
        }
    }

    private <T> AttemptResult<T> refusal(WireResponse answer) throws InterruptedException {
        ErrorBody body = ErrorBody.read(answer.body(), nanoTime);
        throwIfInterrupted();
        IOException broken = body.broken();
        if (answer.status() == 400 && broken != null) {
            // Whether a 400 means to wait, to ask for less or to give up stands in its body alone.
            return noAnswer(HttpFailureKind.NETWORK, broken);
        }
        ErrorDetail detail = errorDecoder.read(answer.status(), answer.headers(), body.bytes());
        ResponseHead head = head(answer);
        if (detail.correlationId() == null) {
            detail = detail.withCorrelationId(head.correlationId());
        }
        return new AttemptResult.Refusal<>(head, detail.mapTexts(secrets.redaction()::clean));
    }

    /** What became of a request that got no answer, or an answer that says nothing. */
    <T> AttemptResult<T> noAnswer(HttpFailureKind kind, IOException problem) throws InterruptedException {
        throwIfInterrupted();
        return new AttemptResult.Broken<>(
                null,
                kind,
                NoResponse.of(problem),
                text(problem),
                secrets.redaction().clean(problem));
    }

    private ResponseHead head(WireResponse answer) {
        Headers cleaned = answer.headers().mapValues(secrets.redaction()::clean);
        return new ResponseHead(
                answer.status(),
                cleaned,
                cleaned.first(errorDecoder.correlationIdHeader()).orElse(null));
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
