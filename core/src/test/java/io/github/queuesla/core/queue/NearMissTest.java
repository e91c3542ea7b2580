package io.github.queuesla.core.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text that matches no queue probably means. */
class NearMissTest {

    private static final List<Queue> VISIBLE = List.of(
            queue("Sales"), queue("Support"), queue("North Billing"), queue("South Billing"), queue("Sales, EMEA"));

    private static Queue queue(String name) {
        return new Queue(new QueueId("q-" + name), name, Optional.empty(), new TreeMap<>(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales|CASE|Sales",
                "NORTH BILLING|CASE|North Billing",
                "* billing|CASE|North Billing;South Billing",
                "Sales,Support|LIST|Sales;Support",
                "Sales, * Billing|LIST|Sales;* Billing",
                "Suport|SPELLING|Support",
                "NorthBiling|SPELLING|North Billing"
            })
    void missIsNear(String written, NearMiss.Kind kind, String queues) {
        assertThat(NearMiss.of(written, VISIBLE)).contains(new NearMiss(kind, Arrays.asList(queues.split(";"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Returns", "Sales,Returns", "Nowhere*", "5f0c1d5e-2b7a-4d0e-9c43-0a6f6b1f9a77", ","})
    void nothingIsGuessed(String written) {
        assertThat(NearMiss.of(written, VISIBLE)).isEmpty();
    }

    @Test
    void nothingIsNearWithoutQueues() {
        assertThat(NearMiss.of("Sales", List.of())).isEmpty();
    }
}
