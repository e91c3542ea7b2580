package io.github.queuesla.http.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransportExceptionTest {
    private static final Circumstances WHERE = Circumstances.of(
                    URI.create("https://api.example:8443/a/b?token=canary#x"), "things, page 2")
            .withTries(2)
            .withAnswer(
                    400,
                    ErrorDetail.of("bad.request", "line one\nline two")
                            .withCorrelationId("cid")
                            .withFault(new FieldFault("interval", "is wrong"))
                            .withFault(new FieldFault(null, "no field"))
                            .withFault(new FieldFault("no message", null))
                            .withFault(new FieldFault(null, null)))
            .withRetryAfter("5")
            .withClientId("one");

    @Test
    void eachTypeHasItsKind() {
        List<TransportException> all = List.of(
                new AccessRefused("x", WHERE),
                new RequestRefused("x", WHERE),
                new RequestTooLarge("x", WHERE),
                new UnreadableAnswer("x", WHERE, null),
                new ServiceUnavailable("x", WHERE, null),
                new DeadlinePassed("x", WHERE, null),
                new CertificateRefused("x", WHERE, null),
                new Stopped("x", WHERE, null));

        assertThat(all).extracting(TransportException::kind).containsExactly(FailureKind.values());
    }

    @Test
    void theMessageSaysWhatFailedWhereAndWhatTheServerSaid() {
        assertThat(new RequestRefused("the server refused the request", WHERE))
                .hasMessage("things, page 2: the server refused the request; line one line two; interval: is wrong;"
                        + " no field; no message [api.example:8443/a/b, HTTP 400, code bad.request, correlation id"
                        + " cid, Retry-After: 5, client id one, tried 2 times]");
    }

    @Test
    void theMessageOfAFirstFailureIsShort() {
        Circumstances where =
                Circumstances.of(URI.create("https://api.example"), "things").withTries(1);

        assertThat(new Stopped("stopped", where, null)).hasMessage("things: stopped [api.example/]");
    }

    @Test
    void aVeryLongTextIsCut() {
        Circumstances where = WHERE.withAnswer(400, ErrorDetail.of(null, "x".repeat(60_000)));

        assertThat(new RequestRefused("no", where).getMessage())
                .hasSizeLessThan(1_200)
                .contains("x".repeat(1_000) + "…");
    }

    @Test
    void everythingCanBeAskedFor() {
        RequestRefused failure = new RequestRefused("x", WHERE);

        assertThat(failure.host()).isEqualTo("api.example:8443");
        assertThat(failure.path()).isEqualTo("/a/b");
        assertThat(failure.label()).isEqualTo("things, page 2");
        assertThat(failure.status()).hasValue(400);
        assertThat(failure.detail().code()).isEqualTo("bad.request");
        assertThat(failure.correlationId()).contains("cid");
        assertThat(failure.tries()).isEqualTo(2);
        assertThat(failure.retryAfterAsReceived()).contains("5");
        assertThat(failure.clientId()).contains("one");
    }

    @Test
    void traitsAddUp() {
        ErrorDetail detail = ErrorDetail.none().with(ErrorTrait.SHRINKABLE).with(ErrorTrait.TOKEN_RATE_LIMIT);

        assertThat(detail.is(ErrorTrait.SHRINKABLE)).isTrue();
        assertThat(detail.is(ErrorTrait.TOKEN_RATE_LIMIT)).isTrue();
        assertThat(detail.is(ErrorTrait.FINAL_AUTHENTICATION)).isFalse();
    }
}
