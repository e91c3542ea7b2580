package io.github.queuesla.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttainmentTest {

    private static final Attainment MEASURED = new Attainment.Measured(new Ratio(3, 4));
    private static final Attainment NO_TRAFFIC = new Attainment.NoTraffic();
    private static final Attainment UNRESOLVED = new Attainment.Unresolved();
    private static final Attainment NOT_YET = new Attainment.NotYet();
    private static final Attainment CLOSED = new Attainment.Closed();
    private static final Attainment UNAVAILABLE = new Attainment.Unavailable();

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(MEASURED, "measured 3/4"),
                Arguments.of(NO_TRAFFIC, "no traffic"),
                Arguments.of(NOT_YET, "not yet"),
                Arguments.of(CLOSED, "closed"),
                Arguments.of(UNRESOLVED, "unresolved"),
                Arguments.of(UNAVAILABLE, "unavailable"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindReachesItsOwnCase(Attainment attainment, String reached) {
        assertThat(attainment.<String>match(ratio -> "measured " + ratio, state -> state.toString()))
                .isEqualTo(reached);
    }

    @Test
    void everyKindIsTested() {
        assertThat(kinds().map(kind -> kind.get()[0].getClass().getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(Attainment.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .toList());
    }

    @Test
    void measuredIsNeitherClosedNorUnavailable() {
        assertThat(MEASURED.measured()).contains(new Ratio(3, 4));
        assertThat(Stream.of(NO_TRAFFIC, UNRESOLVED, NOT_YET, CLOSED, UNAVAILABLE)
                        .map(Attainment::measured))
                .containsOnly(Optional.empty());
        assertThat(Stream.of(MEASURED, NO_TRAFFIC, UNRESOLVED, NOT_YET, CLOSED, UNAVAILABLE)
                        .filter(Attainment::isClosed))
                .containsExactly(CLOSED);
        assertThat(Stream.of(MEASURED, NO_TRAFFIC, UNRESOLVED, NOT_YET, CLOSED, UNAVAILABLE)
                        .filter(Attainment::isUnavailable))
                .containsExactly(UNAVAILABLE);
    }

    @Test
    void onlyWhatHasBegunAndIsKnownHasCounts() {
        assertThat(Stream.of(MEASURED, NO_TRAFFIC, NOT_YET, CLOSED, UNAVAILABLE).filter(Attainment::hasCounts))
                .containsExactly(MEASURED, NO_TRAFFIC);
    }

    @Test
    void everyReasonHasAUniqueCode() {
        assertThat(Arrays.stream(FailureKind.values()).map(FailureKind::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }
}
