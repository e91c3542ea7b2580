package io.github.queuesla.genesys.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.queue.QueueId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The consequences of missing counts. */
class GapCollectionTest {

    private final CountSourceException refused = failing(FailureKind.REQUEST_REJECTED);
    private final CountSourceException stopped = failing(FailureKind.INTERRUPTED);
    private final GapCollection gaps = new GapCollection();

    private static CountSourceException failing(FailureKind kind) {
        return new CountSourceException(Failure.of(kind));
    }

    /** Otherwise the partial result of a stopped run would be printed, or replace an older complete one. */
    @Test
    void stoppedRunHasNoResult() {
        gaps.add(List.of(), Optional.empty(), refused);
        gaps.add(List.of(), Optional.empty(), stopped);

        assertThatThrownBy(() -> gaps.requireSomething(true)).isSameAs(stopped);
        assertThatThrownBy(() -> gaps.requireSomething(false)).isSameAs(stopped);
    }

    @Test
    void refusalOfAPartKeepsTheRest() {
        gaps.add(List.of(), Optional.empty(), refused);
        gaps.add(List.of(), Optional.empty(), failing(FailureKind.SOURCE_UNAVAILABLE));

        assertThatCode(() -> gaps.requireSomething(true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> gaps.requireSomething(false)).isSameAs(refused);
    }

    @Test
    void contradictionDoesNotStopTheRun() {
        gaps.addInconsistent(new QueueId("q"));

        assertThatCode(() -> gaps.requireSomething(false)).doesNotThrowAnyException();
        assertThat(gaps.gaps()).extracting(Gap::queues).containsExactly(Set.of(new QueueId("q")));
    }
}
