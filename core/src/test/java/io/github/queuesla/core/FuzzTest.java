package io.github.queuesla.core;

import io.github.queuesla.core.queue.GlobTarget;
import io.github.queuesla.core.time.PeriodTextTarget;
import io.github.queuesla.core.time.WaitTextTarget;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import io.github.queuesla.testkit.fuzz.Fuzzing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fuzz tests of durations, periods and name patterns. */
class FuzzTest {

    static Stream<Named<FuzzTarget>> targets() {
        return Stream.of(new GlobTarget(), new PeriodTextTarget(), new WaitTextTarget())
                .map(target -> Named.of(target.name(), target));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("targets")
    void propertiesHoldForAnyInput(FuzzTarget target) {
        Fuzzing.check(target);
    }
}
