package io.github.queuesla.core.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QueueIdTest {

    private static final QueueId SALES = new QueueId("q-1");

    @Test
    void idsAreEqualWhenTheirTextIs() {
        assertThat(SALES)
                .isEqualTo(new QueueId("q-1"))
                .hasSameHashCodeAs(new QueueId("q-1"))
                .isNotEqualTo(new QueueId("q-2"))
                .isNotEqualTo("q-1")
                .doesNotHaveSameHashCodeAs(new QueueId("q-2"));
    }

    @Test
    void idsAreOrderedByTheirText() {
        assertThat(SALES).isLessThan(new QueueId("q-2")).isGreaterThan(new QueueId("q-0"));
        assertThat(SALES).isEqualByComparingTo(new QueueId("q-1"));
    }

    @Test
    void equalIdsOfTwoOrganisationsAreTwoQueues() {
        QueueId leeds = SALES.in("leeds");
        assertThat(leeds).isNotEqualTo(SALES.in("york")).isNotEqualTo(SALES).isEqualTo(SALES.in("leeds"));
        assertThat(leeds).isLessThan(SALES.in("york")).hasToString("leeds/q-1");
        assertThat(SALES.means(leeds)).isTrue();
        assertThat(leeds.means(SALES)).isFalse();
    }

    @Test
    void idHasUpTo256Characters() {
        assertThat(new QueueId("x".repeat(256)).value()).hasSize(256);
        assertThatThrownBy(() -> new QueueId("x".repeat(257)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a queue id has at most 256 characters");
    }

    @Test
    void mediumHasAName() {
        assertThatThrownBy(() -> new MediaType(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a media type has a name");
    }
}
