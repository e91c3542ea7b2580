package io.github.queuesla.simulator.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.simulator.Client;
import io.github.queuesla.simulator.Simulator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Counts by queue, media type and metric: from the other endpoint, and from events. */
final class AggregatesByDay {

    private static final String QUERY = """
            {"interval": "%s/%s", "groupBy": ["queueId"], "metrics": ["nOffered", "tAnswered", "tAbandon", "tFlowOut"]}
            """;

    private AggregatesByDay() {}

    static Map<String, Long> counts(Simulator simulator, Instant start, Instant end) {
        Client.Answer answer = new Client(simulator).post(Client.AGGREGATES, QUERY.formatted(start, end));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, Long> counts = new TreeMap<>();
        for (JsonNode row : answer.json().at("/results")) {
            String group = row.at("/group/queueId").stringValue() + " "
                    + row.at("/group/mediaType").stringValue();
            row.at("/data")
                    .forEach(bucket -> bucket.at("/metrics")
                            .forEach(metric -> counts.put(
                                    group + " " + metric.at("/metric").stringValue(),
                                    metric.at("/stats/count").longValue())));
        }
        return counts;
    }

    static Map<String, Long> counts(List<Event> events) {
        Map<String, Long> counts = new TreeMap<>();
        events.forEach(
                event -> counts.merge(event.queueId() + " " + event.mediaType() + " " + event.name(), 1L, Long::sum));
        return counts;
    }
}
