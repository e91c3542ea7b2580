package io.github.queuesla.http.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.exchange.NoResponse;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpFailureTest {
    private static final FailureFacts WHERE = FailureFacts.of(
                    URI.create("https://api.example:8443/a/b?token=canary#x"), "things, page 2")
            .withAttempts(2, "one")
            .withResponse(
                    400,
                    ErrorDetail.of("bad.request", "line one\nline two")
                            .withCorrelationId("cid")
                            .withFault(new FieldFault("interval", "is wrong"))
                            .withFault(new FieldFault(null, "no field"))
                            .withFault(new FieldFault("no message", null))
                            .withFault(new FieldFault(null, null)))
            .withRetryAfter("5");

    private static HttpFailure refused(FailureFacts facts) {
        return new HttpFailure(HttpFailureKind.REFUSED, facts, null);
    }

    @Test
    void messageSaysWhatFailedWhereAndWhatTheServerSaid() {
        assertThat(refused(WHERE))
                .hasMessage("things, page 2: refused; line one line two; interval: is wrong; no field; no message"
                        + " [api.example:8443/a/b, HTTP 400, code bad.request, correlation id cid, Retry-After: 5,"
                        + " client id one, tried 2 times]");
    }

    @Test
    void messageOfAFirstFailureIsShort() {
        FailureFacts where =
                FailureFacts.of(URI.create("https://api.example"), "things").withAttempts(1, null);

        assertThat(new HttpFailure(HttpFailureKind.STOPPED, where, null)).hasMessage("things: stopped [api.example/]");
    }

    @Test
    void messageSaysWhyThereIsNoResponseAndWhichWaitWasTooLong() {
        FailureFacts where = FailureFacts.ofToken(URI.create("https://login.example/t"), "access token")
                .withoutResponse(NoResponse.NAME_NOT_RESOLVED)
                .withProblem("login.example")
                .withWait(new OverlongWait(WaitReason.RETRY, Duration.ofSeconds(9), Duration.ofSeconds(8)));

        assertThat(new HttpFailure(HttpFailureKind.DEADLINE_PASSED, where, null))
                .hasMessage("access token: deadline-passed; login.example; retry for PT9S of the PT8S left"
                        + " [login.example/t, name-not-resolved]");
    }

    @Test
    void veryLongTextIsCut() {
        FailureFacts where = WHERE.withResponse(400, ErrorDetail.of(null, "x".repeat(60_000)));

        assertThat(refused(where).getMessage()).hasSizeLessThan(1_200).contains("x".repeat(1_000) + "…");
    }

    @Test
    void factsAreAccessible() {
        HttpFailure failure = refused(WHERE);

        assertThat(failure.kind()).isEqualTo(HttpFailureKind.REFUSED);
        assertThat(failure.status()).hasValue(400);
        assertThat(failure.facts().request().attempts()).isEqualTo(2);
        assertThat(failure.facts().retryAfterAsReceived()).isEqualTo("5");
        assertThat(failure.facts().request())
                .isEqualTo(new RequestFacts("api.example:8443", "/a/b", "things, page 2", false, 2, "one"));
        assertThat(failure.facts().detail().code()).isEqualTo("bad.request");
        assertThat(failure.facts().detail().correlationId()).isEqualTo("cid");
    }

    @Test
    void traitsAddUp() {
        ErrorDetail detail = ErrorDetail.none().with(ErrorTrait.SHRINKABLE).with(ErrorTrait.TOKEN_RATE_LIMIT);

        assertThat(detail.is(ErrorTrait.SHRINKABLE)).isTrue();
        assertThat(detail.is(ErrorTrait.TOKEN_RATE_LIMIT)).isTrue();
        assertThat(detail.is(ErrorTrait.FINAL_AUTHENTICATION)).isFalse();
    }
}
