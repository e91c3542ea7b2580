package io.github.queuesla.genesys.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.ErrorResponse;
import io.github.queuesla.core.count.FailedRequest;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.FieldError;
import io.github.queuesla.core.count.RefusedWait;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.http.exchange.NoResponse;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.FieldFault;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import io.github.queuesla.http.failure.OverlongWait;
import io.github.queuesla.http.failure.WaitReason;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table from failures of http to those of core. */
class FailuresTest {

    private static final URI ADDRESS = URI.create("https://sla.example.com/api/v2/x?secret=canary");
    private static final FailureFacts UNSENT = FailureFacts.of(ADDRESS, "all answered, page 2");
    private static final RequestSubject SUBJECT =
            RequestSubject.counts(Measure.ANSWERED, List.of(new QueueId("q-1")), 2);

    private static Failure translated(HttpFailureKind kind, FailureFacts facts) {
        HttpFailure failure = new HttpFailure(kind, facts, null);
        CountSourceException translated = Failures.translate(failure, SUBJECT);
        assertThat(translated).hasCause(failure);
        return translated.failure();
    }

    private static FailureFacts status(int status) {
        return UNSENT.withResponse(status, ErrorDetail.none());
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401, AUTHENTICATION_FAILED, CREDENTIALS_REFUSED",
        "ACCESS_REFUSED, 400, AUTHENTICATION_FAILED, ACCESS_REFUSED",
        "ACCESS_REFUSED, 401, AUTHENTICATION_FAILED, ACCESS_REFUSED",
        "ACCESS_REFUSED, 403, ACCESS_DENIED, ACCESS_REFUSED",
        "REDIRECTED, 302, REQUEST_REJECTED, REDIRECTED",
        "REFUSED, 400, REQUEST_REJECTED, REFUSED",
        "REFUSED, 404, REQUEST_REJECTED, REFUSED",
        "TOO_LARGE, 413, REQUEST_REJECTED, TOO_LARGE",
        "TOO_LARGE, 504, REQUEST_REJECTED, TOO_LARGE",
        "THROTTLED, 429, RATE_LIMITED, RATE_LIMIT",
        "THROTTLED, 400, RATE_LIMITED, RATE_LIMIT",
        "SERVER_ERROR, 500, SOURCE_UNAVAILABLE, PLATFORM_ERROR",
        "GATEWAY_TIMEOUT, 504, SOURCE_UNAVAILABLE, PLATFORM_ERROR",
        "PASSING, 503, SOURCE_UNAVAILABLE, PLATFORM_ERROR",
        "UNREADABLE, 200, UNREADABLE_ANSWER, MALFORMED",
        "ENDLESS_PAGING, 200, UNREADABLE_ANSWER, ENDLESS_PAGING",
        "DEADLINE_PASSED, 429, RATE_LIMITED, DEADLINE_PASSED",
        "DEADLINE_PASSED, 503, SOURCE_UNAVAILABLE, DEADLINE_PASSED"
    })
    void responsesHaveTheirKindAndCause(HttpFailureKind kind, int status, FailureKind known, FailureCause cause) {
        Failure failure = translated(kind, status(status));

        assertThat(failure.kind()).isEqualTo(known);
        assertThat(failure.cause()).contains(cause);
        assertThat(failure.status()).hasValue(status);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_CONNECTABLE, SOURCE_UNAVAILABLE, EXCHANGE_FAILED",
        "NOT_SENT, SOURCE_UNAVAILABLE, EXCHANGE_FAILED",
        "NETWORK, SOURCE_UNAVAILABLE, EXCHANGE_FAILED",
        "DEADLINE_PASSED, SOURCE_UNAVAILABLE, DEADLINE_PASSED",
        "STOPPED, INTERRUPTED, STOPPED"
    })
    void failuresWithoutAResponseHaveKindAndCauseToo(HttpFailureKind kind, FailureKind known, FailureCause cause) {
        Failure failure = translated(kind, UNSENT);

        assertThat(failure.kind()).isEqualTo(known);
        assertThat(failure.cause()).contains(cause);
        assertThat(failure.status()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonForNoResponseIsACause(NoResponse reason) {
        FailureFacts facts = UNSENT.withoutResponse(reason).withProblem("reset");
        FailureCause cause = switch (reason) {
            case CUT -> FailureCause.CONNECTION_LOST;
            case UNKNOWN -> FailureCause.EXCHANGE_FAILED;
            default -> FailureCause.valueOf(reason.name());
        };

        for (HttpFailureKind kind : Set.of(HttpFailureKind.NOT_SENT, HttpFailureKind.NETWORK)) {
            assertThat(translated(kind, facts).cause()).contains(cause);
            assertThat(translated(kind, facts).problem()).contains("reset");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMITED, RATE_LIMITED, RATE_LIMIT",
        "PACING, SOURCE_UNAVAILABLE, PACING",
        "RETRY, SOURCE_UNAVAILABLE, RETRY"
    })
    void overlongWaitIsRateLimitedOnlyIfTheRateLimitCausedIt(
            WaitReason reason, FailureKind kind, RefusedWait.Reason known) {
        Duration length = Duration.ofHours(1);
        Duration left = Duration.ofMinutes(5);
        Failure failure =
                translated(HttpFailureKind.DEADLINE_PASSED, UNSENT.withWait(new OverlongWait(reason, length, left)));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.cause()).contains(FailureCause.WAIT_REFUSED);
        assertThat(failure.refusedWait()).contains(new RefusedWait(known, length, left));
    }

    @Test
    void factsArePreserved() {
        ErrorDetail detail = ErrorDetail.of("some.code", "some text")
                .withCorrelationId("c-1")
                .withFault(new FieldFault("interval", "is wrong"))
                .withFault(new FieldFault(null, "no field"));
        Failure failure = translated(
                HttpFailureKind.REFUSED,
                UNSENT.withAttempts(3, "client").withResponse(400, detail).withRetryAfter("7"));

        assertThat(failure.request())
                .contains(new FailedRequest(SUBJECT, "sla.example.com", "/api/v2/x", 3, Optional.of("client")));
        assertThat(failure.response())
                .isEqualTo(new ErrorResponse(
                        OptionalInt.of(400),
                        Optional.of("some.code"),
                        Optional.of("some text"),
                        Optional.of("c-1"),
                        Optional.of("7"),
                        List.of(
                                new FieldError(Optional.of("interval"), Optional.of("is wrong")),
                                new FieldError(Optional.empty(), Optional.of("no field")))));
        assertThat(failure.toString()).doesNotContain("canary");
    }

    @Test
    void failureToGetATokenIsAboutTheToken() {
        FailureFacts facts = FailureFacts.ofToken(ADDRESS, "access token");

        assertThat(translated(HttpFailureKind.NETWORK, facts).isFor(RequestSubject.Topic.TOKEN))
                .isTrue();
        assertThat(translated(HttpFailureKind.NETWORK, UNSENT).isFor(RequestSubject.Topic.COUNTS))
                .isTrue();
    }
}
