package io.github.queuesla.genesys.calls;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.http.failure.Circumstances;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.Stopped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What follows from what could not be had. */
class GapCollectionTest {

    private static final Circumstances WHERE = Circumstances.of(URI.create("https://api.example/x"), "counts");

    private final GapCollection gaps = new GapCollection();

    /** Half a result of a run that was stopped would otherwise be printed, or put in place of an older whole one. */
    @Test
    void stoppedRunHasNoResultWhateverWasHad() {
        gaps.add(List.of(), Optional.empty(), new RequestRefused("refused", WHERE));
        gaps.add(List.of(), Optional.empty(), new Stopped("interrupted", WHERE, null));

        assertThatThrownBy(() -> gaps.requireSomething(true)).isInstanceOf(CountSourceException.Interrupted.class);
        assertThatThrownBy(() -> gaps.requireSomething(false)).isInstanceOf(CountSourceException.Interrupted.class);
    }

    @Test
    void refusalOfAPartLeavesTheRest() {
        gaps.add(List.of(), Optional.empty(), new RequestRefused("refused", WHERE));

        assertThatCode(() -> gaps.requireSomething(true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> gaps.requireSomething(false)).isInstanceOf(CountSourceException.RequestRejected.class);
    }
}
