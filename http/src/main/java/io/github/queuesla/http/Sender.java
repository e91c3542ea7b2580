package io.github.queuesla.http;

import io.github.queuesla.http.exchange.Answer;
import io.github.queuesla.http.exchange.CertificateProblem;
import io.github.queuesla.http.exchange.NotSent;
import io.github.queuesla.http.exchange.WireRequest;
import io.github.queuesla.http.failure.ErrorDetail;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends one request once, and says what came of it. Thread-safe. */
final class Sender {
    private static final int MOST_ERROR_BYTES = 64 * 1024;

    private final Setup setup;
    private final Deadline deadline;

    Sender(Setup setup, Deadline deadline) {
        this.setup = setup;
        this.deadline = deadline;
    }

    /**
     * What came of a sending: a value, or trouble.
     *
     * @param value null when there was trouble
     * @param trouble null when there was none
     * @param allowedRate what the server says it allows a minute; 0 when it does not say
     */
    record Outcome<T>(@Nullable T value, @Nullable Trouble trouble, long allowedRate) {}

    /**
     * A request about to be sent.
     *
     * @param wire what goes out, the token included
     * @param label what it is for
     * @param lane for which OAuth client
     * @param redaction what must not be repeated from an answer
     */
    record Sending(WireRequest wire, String label, Lane lane, Redaction redaction) {}

    <T> Outcome<T> send(Sending sending, BodyReader<T> reader) throws InterruptedException {
        long start = setup.surroundings().nanoTime().getAsLong();
        try (Answer answer = setup.exchange().send(sending.wire(), deadline.left())) {
            Outcome<T> outcome = read(answer, sending, reader);
            tell(sending, start, answer, outcome.trouble());
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return outcome;
        } catch (IOException failed) {
            Trouble trouble = trouble(failed, sending);
            tell(sending, start, null, trouble);
            return new Outcome<>(null, trouble, 0);
        }
    }

    private <T> Outcome<T> read(Answer answer, Sending sending, BodyReader<T> reader) {
        long allowed = answer.headers().first(setup.dialect().allowedRateHeader()).stream()
                .filter(text -> text.strip().matches("\\d{1,9}"))
                .mapToLong(text -> Long.parseLong(text.strip()))
                .findFirst()
                .orElse(0);
        int status = answer.status();
        if (status < 200 || status > 299) {
            return new Outcome<>(null, refusal(answer, sending), allowed);
        }
        BoundedBody body = new BoundedBody(answer.body(), setup.limits().maxBodyBytes());
        try {
            T value = reader.read(body);
            // To the end, so that a body cut off after its last brace is noticed and the connection can be used again.
            body.transferTo(OutputStream.nullOutputStream());
            return new Outcome<>(value, null, allowed);
        } catch (IOException failed) {
            return new Outcome<>(null, unreadable(body, failed, status, sending), allowed);
        }
    }

    private static Trouble unreadable(BoundedBody body, IOException failed, int status, Sending sending) {
        Throwable cause = sending.redaction().clean(failed);
        if (body.tooLong()) {
            return Trouble.of(Trouble.Kind.TOO_LONG, "the answer is too long to read", status, cause);
        }
        String what = body.broken()
                ? "the answer was cut off"
                : failed instanceof MalformedBody
                        ? sending.redaction().clean(String.valueOf(failed.getMessage()))
                        : "the answer is malformed";
        return Trouble.of(Trouble.Kind.UNREADABLE, what, status, cause);
    }

    private Trouble refusal(Answer answer, Sending sending) {
        int status = answer.status();
        ErrorDetail detail = ErrorDetail.none();
        try {
            byte[] body = answer.body().readNBytes(MOST_ERROR_BYTES);
            detail = setup.dialect().read(status, answer.headers(), body);
        } catch (IOException unreadable) {
            detail = setup.dialect().read(status, answer.headers(), new byte[0]);
        }
        if (detail.correlationId() == null) {
            detail = detail.withCorrelationId(correlationId(answer));
        }
        String what = status >= 300 && status <= 399 ? redirect(answer) : "HTTP " + status;
        return new Trouble(
                Trouble.Kind.STATUS,
                status,
                detail.mapTexts(sending.redaction()::clean),
                what,
                RetryAfter.of(answer.headers(), setup.surroundings().wallClock())
                        .orElse(null),
                RetryAfter.asReceived(answer.headers()).orElse(null),
                null);
    }

    /** Names host and path of the target only, since a query may hold anything. */
    private static String redirect(Answer answer) {
        Optional<String> location = answer.headers().first("Location");
        try {
            URI target = URI.create(location.orElse(""));
            String host = target.getHost() == null ? "" : target.getHost();
            return "the server redirects to " + host + String.valueOf(target.getPath())
                    + ", which is not followed: credentials go to the configured host only";
        } catch (IllegalArgumentException unreadable) {
            return "the server redirects elsewhere, which is not followed";
        }
    }

    private Trouble trouble(IOException failed, Sending sending) {
        Throwable cause = sending.redaction().clean(failed);
        String text = sending.redaction().clean(String.valueOf(failed.getMessage()));
        if (failed instanceof CertificateProblem) {
            return Trouble.of(Trouble.Kind.CERTIFICATE, text, null, cause);
        }
        return failed instanceof NotSent
                ? Trouble.of(Trouble.Kind.NOT_SENT, text, null, cause)
                : Trouble.of(Trouble.Kind.BROKEN, "the connection broke or timed out (" + text + ")", null, cause);
    }

    private @Nullable String correlationId(Answer answer) {
        return answer.headers().first(setup.dialect().correlationIdHeader()).orElse(null);
    }

    private void tell(Sending sending, long start, @Nullable Answer answer, @Nullable Trouble trouble) {
        URI uri = sending.wire().uri();
        long now = setup.surroundings().nanoTime().getAsLong();
        setup.listener()
                .ended(new RequestEnd(
                        sending.label(),
                        sending.lane().credentials().clientId(),
                        sending.wire().method(),
                        String.valueOf(uri.getHost()),
                        String.valueOf(uri.getPath()),
                        answer == null ? null : answer.status(),
                        Duration.ofNanos(now - start),
                        answer == null ? null : correlationId(answer),
                        trouble == null ? null : trouble.what()));
    }
}
