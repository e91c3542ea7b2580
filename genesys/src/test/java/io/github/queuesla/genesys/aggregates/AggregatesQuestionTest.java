package io.github.queuesla.genesys.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AggregatesQuestionTest {

    private static final TimeRange RANGE =
            new TimeRange(Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-05-02T00:00:00Z"));
    private static final Measure WITHIN_30_S = Measure.below(
            Outcome.ANSWERED, WaitThreshold.inclusive(Duration.ofSeconds(30)).belowMillis());

    private static NavigableSet<Measure> measures(Measure... measures) {
        return new TreeSet<>(List.of(measures));
    }

    private static AggregatesQuestion only(Measure... measures) {
        List<AggregatesQuestion> questions = AggregatesQuestion.of(measures(measures));
        assertThat(questions).hasSize(1);
        return questions.get(0);
    }

    private static String json(byte[] body) {
        return new String(body, UTF_8);
    }

    @Test
    void bodyIsThePublishedOne() {
        byte[] body = only(Measure.ANSWERED, WITHIN_30_S)
                .body(
                        new Chunk(RANGE, Optional.empty()),
                        Zones.UTC,
                        List.of(new QueueId("5f0c1d5e"), new QueueId("8c3e7a90")));
        assertThat(json(body)).isEqualTo("""
                {"interval":"2024-05-01T00:00:00.000Z/2024-05-02T00:00:00.000Z",\
                "groupBy":["queueId"],\
                "filter":{"type":"and","clauses":[{"type":"or","predicates":[\
                {"type":"dimension","dimension":"queueId","operator":"matches","value":"5f0c1d5e"},\
                {"type":"dimension","dimension":"queueId","operator":"matches","value":"8c3e7a90"}]}]},\
                "metrics":["tAnswered"],\
                "views":[{"target":"tAnswered","name":"answered_below_30001_ms","function":"rangeBound",\
                "range":{"lt":30001}}]}""");
    }

    @Test
    void withoutQueuesThereIsNoFilterAndWithoutThresholdsThereAreNoViews() {
        byte[] body = only(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT, Measure.OFFERED)
                .body(new Chunk(RANGE, Optional.empty()), Zones.UTC, List.of());
        assertThat(json(body)).isEqualTo("""
                {"interval":"2024-05-01T00:00:00.000Z/2024-05-02T00:00:00.000Z",\
                "groupBy":["queueId"],"metrics":["tAnswered","tAbandon","tFlowOut","nOffered"]}""");
    }

    @Test
    void bucketsAreRequestedWithTheirZone() {
        byte[] body = only(Measure.ANSWERED)
                .body(new Chunk(RANGE, Optional.of(Duration.ofMinutes(30))), ZoneId.of("Europe/Berlin"), List.of());
        assertThat(json(body)).contains("\"granularity\":\"PT30M\",\"timeZone\":\"Europe/Berlin\"");
        byte[] days =
                only(Measure.ANSWERED).body(new Chunk(RANGE, Optional.of(Duration.ofDays(1))), Zones.UTC, List.of());
        assertThat(json(days)).contains("\"granularity\":\"P1D\",\"timeZone\":\"UTC\"");
    }

    @Test
    void viewAloneStillRequestsItsMetric() {
        AggregatesQuestion question = only(Measure.below(Outcome.ABANDONED, 5_000));
        assertThat(json(question.body(new Chunk(RANGE, Optional.empty()), Zones.UTC, List.of())))
                .contains("\"metrics\":[\"tAbandon\"]")
                .contains("{\"target\":\"tAbandon\",\"name\":\"abandoned_below_5000_ms\"");
        assertThat(question.counted()).containsExactly(Measure.below(Outcome.ABANDONED, 5_000));
    }

    @Test
    void moreThanTenViewsTakeMoreRequestsAndNothingIsCountedTwice() {
        for (int views = 0; views <= 31; views++) {
            NavigableSet<Measure> measures = measures(Measure.ANSWERED, Measure.ABANDONED);
            LongStream.rangeClosed(1, views)
                    .mapToObj(second ->
                            Measure.below(second % 3 == 0 ? Outcome.ABANDONED : Outcome.ANSWERED, second * 1000))
                    .forEach(measures::add);
            List<AggregatesQuestion> questions = AggregatesQuestion.of(measures);
            assertThat(questions).hasSize(Math.max(1, (views + 9) / 10));
            assertThat(questions.stream().flatMap(question -> question.counted().stream()))
                    .containsExactlyInAnyOrderElementsOf(measures);
            assertThat(questions).allSatisfy(question -> {
                assertThat(question.metrics()).isNotEmpty();
                assertThat(json(question.body(new Chunk(RANGE, Optional.empty()), Zones.UTC, List.of()))
                                .split("rangeBound", -1))
                        .hasSizeLessThanOrEqualTo(11);
            });
        }
    }

    @Test
    void everyMeasureHasAPlaceOfItsOwnAmongMetricsOrViews() {
        Measure early = Measure.below(Outcome.ABANDONED, 30_001);
        AggregatesQuestion question = only(WITHIN_30_S, Measure.ANSWERED, early, Measure.ABANDONED);
        CountNames names = question.names();
        assertThat(names.metrics()).containsOnlyKeys("tAnswered", "tAbandon");
        assertThat(names.views()).containsOnlyKeys("answered_below_30001_ms", "abandoned_below_30001_ms");
        assertThat(question.counted())
                .extracting(measure -> AggregatesQuestion.place(measure, names))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(AggregatesQuestion.place(early, names)).isEqualTo(names.view("abandoned_below_30001_ms"));
    }
}
