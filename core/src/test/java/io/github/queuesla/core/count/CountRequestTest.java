package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CountRequestTest {

    @Test
    void requestNeedsAtLeastOneMeasure() {
        Period day = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), Zones.UTC);
        assertThatThrownBy(() -> CountRequest.exactly(List.of(), day, Detail.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a request needs at least one measure");
    }

    @Test
    void optionalMeasuresIncludeNeededOnes() {
        Period day = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), Zones.UTC);
        CountRequest request = new CountRequest(
                List.of(), day, Detail.of(List.of(Measure.ANSWERED)), Detail.of(List.of(Measure.FLOW_OUT)));
        assertThat(request.needed().measures()).containsExactly(Measure.ANSWERED);
        assertThat(request.optional().measures()).containsExactly(Measure.ANSWERED, Measure.FLOW_OUT);
    }

    @Test
    void timeAndMediaSplitCountsAndDivisionsDoNot() {
        assertThat(Breakdown.none().splitsCounts()).isFalse();
        assertThat(new Breakdown(Optional.empty(), false, true).splitsCounts()).isFalse();
        assertThat(Breakdown.by(Granularity.DAY).splitsCounts()).isTrue();
        assertThat(new Breakdown(Optional.empty(), true, false).splitsCounts()).isTrue();
    }
}
