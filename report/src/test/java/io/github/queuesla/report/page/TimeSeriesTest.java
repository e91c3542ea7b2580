package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.level.ContractSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    @Test
    void closedHoursAreNoPartOfIt() {
        TimeSeries course = PageSamples.course("Night desk");

        assertThat(course.stretches())
                .extracting(TimeSeries.Stretch::label)
                .containsExactly("Tue 2 Jan 2024", "Wed 3 Jan 2024", "Thu 4 Jan 2024");
    }

    @Test
    void stretchesAddUpToTheWindow() {
        ServiceLevelResult result = PageSamples.result("Gold voice");
        Ratio january = result.windows().stream()
                .limit(1)
                .flatMap(window -> window.pooled().measured().stream())
                .findFirst()
                .orElseThrow();

        assertThat(PageSamples.course("Gold voice").stretches().get(0).attainment())
                .isEqualTo(new Attainment.Measured(january));
    }

    @Test
    void longPeriodsAreDrawnByDay() {
        TimeSeries course = PageSamples.course("Gold voice");

        assertThat(course.unit()).isEqualTo("day");
        assertThat(course.stretches())
                .extracting(TimeSeries.Stretch::label)
                .containsExactly("Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024");
    }

    @Test
    void dayOfAClockChangeHasTheHoursItHas() {
        TimeSeries.Stretch sunday = PageSamples.course("Half hours").stretches().stream()
                .filter(stretch -> stretch.label().equals("Sun 31 Mar 2024"))
                .findFirst()
                .orElseThrow();

        assertThat(sunday.pieces()).hasSize(46);
        assertThat(sunday.pieces().get(3).label()).isEqualTo("01:30–03:00");
    }

    @Test
    void missingPiecesAreNotHiddenInASum() {
        TimeSeries.Piece there = new TimeSeries.Piece("a", PageSamples.measured(1, 2), false);
        TimeSeries.Piece missing =
                new TimeSeries.Piece("b", new Attainment.Unavailable(FailureKind.RATE_LIMITED), false);

        assertThat(TimeSeries.Stretch.of("day", "d", List.of(there, missing)).partial())
                .isTrue();
        assertThat(TimeSeries.Stretch.of("day", "d", List.of(there)).partial()).isFalse();
    }

    @Test
    void captionCountsWhatReachedTheTarget() {
        ServiceLevelResult result = ContractSamples.oneMonth().result().levels().get(0);
        Figures figures = PageSamples.figures(result.level());

        assertThat(TimeSeries.of(PageSamples.intervals(result), result.level().zone())
                        .caption(figures))
                .startsWith(
                        "752 of 940 half hours with contacts reached the target of 80\u00a0%. Lowest day: Mon 29 Jan");
    }
}
