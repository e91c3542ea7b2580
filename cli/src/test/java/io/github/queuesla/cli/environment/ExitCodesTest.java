package io.github.queuesla.cli.environment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Failure code and exit code of every HTTP failure. */
class ExitCodesTest {

    private static final FailureFacts FACTS = FailureFacts.of(URI.create("https://api.example/x"), "something");

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, 401, authentication-failed, 4",
        "ACCESS_REFUSED, 400, authentication-failed, 4",
        "ACCESS_REFUSED, 403, access-denied, 4",
        "THROTTLED, 429, rate-limited, 5",
        "DEADLINE_PASSED, 429, rate-limited, 5",
        "DEADLINE_PASSED, 503, source-unavailable, 5",
        "SERVER_ERROR, 500, source-unavailable, 5",
        "GATEWAY_TIMEOUT, 504, source-unavailable, 5",
        "PASSING, 503, source-unavailable, 5",
        "NETWORK, , source-unavailable, 5",
        "NOT_SENT, , source-unavailable, 5",
        "NOT_CONNECTABLE, , source-unavailable, 5",
        "REDIRECTED, 302, request-rejected, 6",
        "REFUSED, 400, request-rejected, 6",
        "REFUSED, 404, request-rejected, 6",
        "TOO_LARGE, 413, request-rejected, 6",
        "UNREADABLE, 200, unreadable-answer, 6",
        "ENDLESS_PAGING, , unreadable-answer, 6",
        "STOPPED, , interrupted, 130"
    })
    void everyFailureHasItsCodes(HttpFailureKind kind, Integer status, String code, int exitCode) {
        FailureFacts facts = status == null ? FACTS : FACTS.withResponse(status, ErrorDetail.none());
        FailureKind known = Failures.translate(new HttpFailure(kind, facts, null), RequestSubject.queueList())
                .failure()
                .kind();

        assertThat(known.code()).isEqualTo(code);
        assertThat(ExitCodes.of(known)).isEqualTo(exitCode);
    }

    @Test
    void firstCauseDecidesIfNoQueueIsAvailable() {
        QueueId queue = new QueueId("q");
        Problem refused = new Problem(Optional.empty(), Failure.of(FailureKind.REQUEST_REJECTED));
        Problem away = new Problem(Optional.empty(), Failure.of(FailureKind.SOURCE_UNAVAILABLE));

        assertThat(ExitCodes.ofNoResult(
                        List.of(Problem.about(queue, FailureKind.UNKNOWN_OR_NOT_VISIBLE), refused, away)))
                .isEqualTo(ExitCodes.REFUSED);
        assertThat(ExitCodes.ofNoResult(List.of(Problem.about(queue, FailureKind.UNKNOWN_OR_NOT_VISIBLE))))
                .isEqualTo(ExitCodes.PARTIAL);
        assertThat(ExitCodes.ofNoResult(List.of())).isEqualTo(ExitCodes.PARTIAL);
    }
}
