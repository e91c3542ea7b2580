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

/** What follows from what could not be had. */
class GapCollectionTest {

    private final CountSourceException refused = failing(FailureKind.REQUEST_REJECTED);
    private final CountSourceException stopped = failing(FailureKind.INTERRUPTED);
    private final GapCollection gaps = new GapCollection();

    private static CountSourceException failing(FailureKind kind) {
        return new CountSourceException(Failure.of(kind));
    }

    /** Half a result of a run that was stopped would otherwise be printed, or put in place of an older whole one. */
    @Test
    void stoppedRunHasNoResultWhateverWasHad() {
        gaps.add(List.of(), Optional.empty(), refused);
        gaps.add(List.of(), Optional.empty(), stopped);

        assertThatThrownBy(() -> gaps.requireSomething(true)).isSameAs(stopped);
        assertThatThrownBy(() -> gaps.requireSomething(false)).isSameAs(stopped);
    }

    @Test
    void refusalOfAPartLeavesTheRest() {
        gaps.add(List.of(), Optional.empty(), refused);
        gaps.add(List.of(), Optional.empty(), failing(FailureKind.SOURCE_UNAVAILABLE));

        assertThatCode(() -> gaps.requireSomething(true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> gaps.requireSomething(false)).isSameAs(refused);
    }

    @Test
    void contradictionStopsNothing() {
        gaps.addInconsistent(new QueueId("q"));

        assertThatCode(() -> gaps.requireSomething(false)).doesNotThrowAnyException();
        assertThat(gaps.gaps()).extracting(Gap::queues).containsExactly(Set.of(new QueueId("q")));
    }
}
