package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.Failures;
import io.github.queuesla.http.failure.ErrorDetail;
import io.github.queuesla.http.failure.FailureFacts;
import io.github.queuesla.http.failure.HttpFailure;
import io.github.queuesla.http.failure.HttpFailureKind;
import java.net.URI;
import java.util.List;

/** Failures for tests of their messages. */
final class SampleFailures {

    static final QueueId ONE = new QueueId("q-1");
    static final QueueId TWO = new QueueId("q-2");
    static final RequestSubject OF_ONE = RequestSubject.counts(Measure.ANSWERED, List.of(ONE), 2);
    static final RequestSubject OF_TWO =
            RequestSubject.counts(Measure.below(Outcome.ANSWERED, 20_001), List.of(ONE, TWO), 1);

    private SampleFailures() {}

    static FailureFacts unsent() {
        return FailureFacts.of(URI.create("https://api.example/api/v2/x?y=z"), "something")
                .withAttempts(1, null);
    }

    static FailureFacts answered(int status) {
        return unsent().withResponse(status, ErrorDetail.none());
    }

    static FailureFacts token() {
        return FailureFacts.ofToken(URI.create("https://login.example/oauth/token"), "a token")
                .withAttempts(4, null);
    }

    static Failure failure(HttpFailureKind kind, FailureFacts facts) {
        return failure(kind, facts, OF_ONE);
    }

    static Failure failure(HttpFailureKind kind, FailureFacts facts, RequestSubject subject) {
        return Failures.translate(new HttpFailure(kind, facts, null), subject).failure();
    }
}
