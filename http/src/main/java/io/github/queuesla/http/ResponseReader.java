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

/** Reads a response within the size limits, and removes secrets from what it returns. Thread-safe. */
final class ResponseReader {
    /** One less than the largest number, so that one byte more can be asked for. */
    private static final long ENDLESS = Long.MAX_VALUE - 1;

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

    <T> AttemptResult<T> read(WireResponse response, BodyReader<T> reader) throws InterruptedException {
        return response.status() / 100 == 2 ? success(response, reader) : refusal(response);
    }

    private <T> AttemptResult<T> success(WireResponse response, BodyReader<T> reader) throws InterruptedException {
        BoundedBody body = new BoundedBody(response.body(), reader.limitsRecords() ? ENDLESS : maxBodyBytes);
        try {
            T value = reader.read(body);
            body.drain();
            return new AttemptResult.Success<>(head(response), value);
        } catch (IOException problem) {
            throwIfInterrupted();
            IOException wire = body.failure();
            IOException shown = wire != null ? wire : problem;
            // Only errors of the connection and MalformedBody are shown: the text of any other exception may quote the
            // body.
            boolean speaks = wire != null || problem instanceof MalformedBody;
            return new AttemptResult.Broken<>(
                    head(response),
                    wire instanceof SocketTimeoutException ? HttpFailureKind.NETWORK : HttpFailureKind.UNREADABLE,
                    wire == null ? null : NoResponse.of(wire),
                    speaks ? text(shown) : "malformed (" + problem.getClass().getSimpleName() + ")",
                    speaks ? secrets.redaction().clean(shown) : null);
        }
    }

    private <T> AttemptResult<T> refusal(WireResponse response) throws InterruptedException {
        ErrorBody body = ErrorBody.read(response.body(), nanoTime);
        throwIfInterrupted();
        IOException broken = body.broken();
        if (response.status() == 400 && broken != null) {
            // Only the body of a 400 says whether to wait, to send a smaller request or to give up.
            return noResponse(HttpFailureKind.NETWORK, broken);
        }
        ErrorDetail detail = errorDecoder.read(response.status(), response.headers(), body.bytes());
        ResponseHead head = head(response);
        if (detail.correlationId() == null) {
            detail = detail.withCorrelationId(head.correlationId());
        }
        return new AttemptResult.Refusal<>(head, detail.mapTexts(secrets.redaction()::clean));
    }

    /** The outcome of a request without a usable response. */
    <T> AttemptResult<T> noResponse(HttpFailureKind kind, IOException problem) throws InterruptedException {
        throwIfInterrupted();
        return new AttemptResult.Broken<>(
                null,
                kind,
                NoResponse.of(problem),
                text(problem),
                secrets.redaction().clean(problem));
    }

    private ResponseHead head(WireResponse response) {
        Headers cleaned = response.headers().mapValues(secrets.redaction()::clean);
        return new ResponseHead(
                response.status(),
                cleaned,
                cleaned.first(errorDecoder.correlationIdHeader()).orElse(null));
    }

    private String text(IOException problem) {
        String message = problem.getMessage();
        if (message == null && problem instanceof EOFException) {
            return "the body ends too early";
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
