package io.github.queuesla.core.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.Zones;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountRequestTest {

    @Test
    void questionAsksForAtLeastOneCount() {
        Period day = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 1), Zones.UTC);
        assertThatThrownBy(() -> new CountRequest(List.of(), day, new TreeSet<>(), Breakdown.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a question asks for at least one count");
    }

    @Test
    void onlyOneRowPerQueueIsNoBreakdown() {
        assertThat(Breakdown.none().isNone()).isTrue();
        assertThat(new Breakdown(Optional.of(Granularity.DAY), false).isNone()).isFalse();
        assertThat(new Breakdown(Optional.empty(), true).isNone()).isFalse();
        assertThat(new Breakdown(Optional.of(Granularity.DAY), true).isNone()).isFalse();
    }
}
