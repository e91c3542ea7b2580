package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FailureTest {

    private static final QueueId QUEUE = new QueueId("q-1");

    private static final Failure REFUSED = new Failure(
            FailureKind.REQUEST_REJECTED,
            Optional.of(FailureCause.REFUSED),
            Optional.of(new FailedRequest(
                    RequestSubject.counts(Measure.ANSWERED, List.of(QUEUE), 2),
                    "api.example",
                    "/q",
                    1,
                    Optional.empty())),
            new ErrorResponse(
                    OptionalInt.of(400),
                    Optional.of("bad.request"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()),
            Optional.empty(),
            Optional.empty());

    @Test
    void codesAreStable() {
        assertThat(Stream.of(FailureKind.values()).map(FailureKind::code))
                .containsExactly(
                        "unknown-or-not-visible",
                        "not-verified",
                        "inconsistent-counts",
                        "authentication-failed",
                        "access-denied",
                        "rate-limited",
                        "request-rejected",
                        "source-unavailable",
                        "unreadable-answer",
                        "not-in-history",
                        "interrupted");
    }

    @Test
    void failureKnowsItsTopicAndCause() {
        assertThat(REFUSED.isFor(RequestSubject.Topic.COUNTS)).isTrue();
        assertThat(REFUSED.isFor(RequestSubject.Topic.QUEUE_LIST)).isFalse();
        assertThat(REFUSED.hasCause(FailureCause.REFUSED)).isTrue();
        assertThat(REFUSED.hasCause(FailureCause.TOO_LARGE)).isFalse();
        assertThat(REFUSED.status()).hasValue(400);
        assertThat(Failure.of(FailureKind.NOT_VERIFIED).isFor(RequestSubject.Topic.COUNTS))
                .isFalse();
    }

    @Test
    void exceptionCarriesTheFailureAndALineForTraces() {
        Throwable below = new IllegalStateException();
        CountSourceException thrown = new CountSourceException(REFUSED, below);
        assertThat(thrown.failure()).isEqualTo(REFUSED);
        assertThat(thrown)
                .hasCause(below)
                .hasMessage("request-rejected, refused, COUNTS from api.example/q, HTTP 400, bad.request");
        assertThat(thrown.isInterruption()).isFalse();
        assertThat(new CountSourceException(Failure.of(FailureKind.INTERRUPTED)).isInterruption())
                .isTrue();
    }

    @Test
    void withoutAListEveryValueIsAnId() {
        QueueSelection asked = new QueueSelection(List.of("Sales", "q-1"));
        Queue sales = Queue.knownById(new QueueId("Sales"));
        assertThat(QueueListing.withheld(REFUSED).resolve(asked).queues())
                .containsExactly(sales, Queue.knownById(QUEUE));
        assertThat(QueueListing.of(List.of(sales)).resolve(asked).missing()).containsExactly(QUEUE);
    }
}
