package io.github.queuesla.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.report.level.ContractSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    @Test
    void closedIntervalsAreOmitted() {
        TimeSeries timeSeries = PageSamples.timeSeries("Night desk");

        assertThat(timeSeries.segments())
                .extracting(TimeSeries.Segment::label)
                .containsExactly("Tue 2 Jan 2024", "Wed 3 Jan 2024", "Thu 4 Jan 2024");
    }

    @Test
    void segmentsAddUpToTheWindow() {
        ServiceLevelResult result = PageSamples.result("Gold voice");
        Ratio january = result.windows().stream()
                .limit(1)
                .flatMap(window -> window.pooled().measured().stream())
                .findFirst()
                .orElseThrow();

        assertThat(PageSamples.timeSeries("Gold voice").segments().get(0).attainment())
                .isEqualTo(new Attainment.Measured(january));
    }

    @Test
    void longPeriodsAreDrawnByDay() {
        TimeSeries timeSeries = PageSamples.timeSeries("Gold voice");

        assertThat(timeSeries.unit()).isEqualTo("day");
        assertThat(timeSeries.segments())
                .extracting(TimeSeries.Segment::label)
                .containsExactly("Jan 2024", "Feb 2024", "Mar 2024", "Apr 2024");
    }

    @Test
    void dayOfAClockChangeHasItsRealHours() {
        TimeSeries.Segment sunday = PageSamples.timeSeries("Half hours").segments().stream()
                .filter(segment -> segment.label().equals("Sun 31 Mar 2024"))
                .findFirst()
                .orElseThrow();

        assertThat(sunday.points()).hasSize(46);
        assertThat(sunday.points().get(3).label()).isEqualTo("01:30–03:00");
    }

    @Test
    void sumWithMissingPointsIsPartial() {
        TimeSeries.Point there = new TimeSeries.Point("a", PageSamples.measured(1, 2), false);
        TimeSeries.Point missing = new TimeSeries.Point("b", new Attainment.Unavailable(), false);

        assertThat(TimeSeries.Segment.of("day", "d", List.of(there, missing)).partial())
                .isTrue();
        assertThat(TimeSeries.Segment.of("day", "d", List.of(there)).partial()).isFalse();
    }

    @Test
    void captionCountsIntervalsThatReachedTheTarget() {
        ServiceLevelResult result = ContractSamples.oneMonth().result().levels().get(0);
        Figures figures = PageSamples.figures(result.level());

        assertThat(TimeSeries.of(PageSamples.intervals(result), result.level().zone())
                        .caption(figures))
                .startsWith(
                        "752 of 940 half hours with contacts reached the target of 80\u00a0%. Lowest day: Mon 29 Jan");
    }
}
