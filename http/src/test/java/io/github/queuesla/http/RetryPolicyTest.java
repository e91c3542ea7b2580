package io.github.queuesla.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.ErrorTrait;
import io.github.queuesla.http.failure.HttpFailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules in isolation: in the loop, one rule could hide another. */
class RetryPolicyTest {

    private static Attempts attempts(RequestKind request, HttpFailureKind kind, int times) {
        Attempts attempts = new Attempts(request);
        for (int i = 0; i < times; i++) {
            attempts.ended(kind);
        }
        return attempts;
    }

    @ParameterizedTest
    @CsvSource({
        "199, REFUSED",
        "300, REDIRECTED",
        "399, REDIRECTED",
        "400, REFUSED",
        "401, UNAUTHORIZED",
        "403, ACCESS_REFUSED",
        "413, TOO_LARGE",
        "429, THROTTLED",
        "499, REFUSED",
        "500, SERVER_ERROR",
        "501, REFUSED",
        "504, GATEWAY_TIMEOUT",
        "519, SERVER_ERROR",
        "520, PASSING",
        "529, PASSING",
        "530, SERVER_ERROR"
    })
    void eachStatusHasItsKind(int status, HttpFailureKind kind) {
        assertThat(RetryPolicy.kind(status, ErrorDetail.none())).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "400, FINAL_AUTHENTICATION, ACCESS_REFUSED",
        "401, FINAL_AUTHENTICATION, ACCESS_REFUSED",
        "499, FINAL_AUTHENTICATION, ACCESS_REFUSED",
        "500, FINAL_AUTHENTICATION, SERVER_ERROR",
        "503, FINAL_AUTHENTICATION, PASSING",
        "400, SHRINKABLE, TOO_LARGE",
        "422, SHRINKABLE, REFUSED",
        "400, TOKEN_RATE_LIMIT, THROTTLED"
    })
    void errorTraitsApplyOnlyToMatchingStatuses(int status, ErrorTrait trait, HttpFailureKind kind) {
        assertThat(RetryPolicy.kind(status, ErrorDetail.of(null, null).with(trait)))
                .isEqualTo(kind);
    }

    @Test
    void earlierServerErrorsDoNotPreventOtherRetries() {
        Attempts attempts = attempts(RequestKind.REPEATABLE, HttpFailureKind.SERVER_ERROR, 3);
        assertThat(RetryPolicy.mayRepeat(HttpFailureKind.SERVER_ERROR, attempts, 20))
                .isFalse();
        assertThat(RetryPolicy.mayRepeat(HttpFailureKind.PASSING, attempts, 20)).isTrue();
    }

    @Test
    void onlyJobsAreLimitedToOneRepeatAfterUnknownOutcomes() {
        assertThat(RetryPolicy.mayRepeat(
                        HttpFailureKind.NETWORK, attempts(RequestKind.JOB, HttpFailureKind.NETWORK, 1), 20))
                .isTrue();
        assertThat(RetryPolicy.mayRepeat(
                        HttpFailureKind.NETWORK, attempts(RequestKind.JOB, HttpFailureKind.NETWORK, 2), 20))
                .isFalse();
        assertThat(RetryPolicy.mayRepeat(
                        HttpFailureKind.NETWORK, attempts(RequestKind.REPEATABLE, HttpFailureKind.NETWORK, 2), 20))
                .isTrue();
    }

    @Test
    void onlyASecondGatewayTimeoutSplitsTheRequest() {
        assertThat(RetryPolicy.shouldShrink(
                        HttpFailureKind.GATEWAY_TIMEOUT,
                        attempts(RequestKind.REPEATABLE, HttpFailureKind.GATEWAY_TIMEOUT, 1)))
                .isFalse();
        Attempts twice = attempts(RequestKind.REPEATABLE, HttpFailureKind.GATEWAY_TIMEOUT, 2);
        assertThat(RetryPolicy.shouldShrink(HttpFailureKind.GATEWAY_TIMEOUT, twice))
                .isTrue();
        assertThat(RetryPolicy.shouldShrink(HttpFailureKind.PASSING, twice)).isFalse();
        assertThat(RetryPolicy.shouldShrink(
                        HttpFailureKind.TOO_LARGE, attempts(RequestKind.REPEATABLE, HttpFailureKind.TOO_LARGE, 1)))
                .isTrue();
    }

    @Test
    void a429IsNoFailureForTheLengthOfTheNextWait() {
        Attempts attempts = attempts(RequestKind.REPEATABLE, HttpFailureKind.THROTTLED, 2);
        attempts.ended(HttpFailureKind.UNAUTHORIZED);
        attempts.ended(HttpFailureKind.PASSING);
        assertThat(attempts.failures()).isEqualTo(1);
    }
}
