package io.github.queuesla.genesys.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.http.MalformedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AggregatesResponseTest {

    private static final String DAY = "2024-05-01T00:00:00.000Z/2024-05-02T00:00:00.000Z";
    private static final TimeRange RANGE =
            new TimeRange(Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-05-02T00:00:00Z"));

    private static final CountNames NAMES =
            new CountNames(List.of("tAnswered", "tAbandon"), List.of("answered_below_30001_ms"));

    private static List<Bucket> read(String body) throws IOException {
        return AggregatesResponse.read(new ByteArrayInputStream(body.getBytes(UTF_8)), NAMES);
    }

    /** The counts of the {@link #NAMES}. */
    private static List<Long> counts(Bucket bucket) {
        return List.of(bucket.count(0), bucket.count(1), bucket.count(2));
    }

    private static String result(String group, String data) {
        return "{\"results\":[{\"group\":" + group + ",\"data\":[" + data + "]}]}";
    }

    private static String data(String metrics, String views) {
        return "{\"interval\":\"" + DAY + "\",\"metrics\":[" + metrics + "],\"views\":[" + views + "]}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{\"results\":[]}", "{\"results\":null}", "{\"other\":[1]}"})
    void responseMayBeEmptyInEveryWay(String body) throws IOException {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void vendorsOwnSampleIsRead() throws IOException {
        try (InputStream sample = requireNonNull(getClass().getResourceAsStream("official-sample.json"))) {
            assertThat(AggregatesResponse.read(sample, NAMES))
                    .extracting(Bucket::queue, Bucket::media, Bucket::range, AggregatesResponseTest::counts)
                    .containsExactly(tuple(
                            new QueueId("c6fc6f57-4c1e-4812-980a-5154f500b5c6"),
                            Optional.of(MediaType.CHAT),
                            new TimeRange(Instant.parse("2016-03-28T15:07:00Z"), Instant.parse("2016-04-04T15:07:00Z")),
                            List.of(5L, 0L, 0L)));
        }
    }

    @Test
    void everyMediaTypeOfAQueueIsABucketOfItsOwn() throws IOException {
        String row =
                ",\"data\":[" + data("{\"metric\":\"tAnswered\",\"stats\":{\"max\":9.5,\"count\":101.0}}", "") + "]}";
        assertThat(read("{\"results\":[{\"group\":{\"queueId\":\"q\",\"mediaType\":\"voice\"}" + row
                        + ",{\"group\":{\"queueId\":\"q\",\"mediaType\":\"chat\"}" + row + "]}"))
                .extracting(Bucket::queue, Bucket::media, AggregatesResponseTest::counts)
                .containsExactly(
                        tuple(new QueueId("q"), Optional.of(MediaType.VOICE), List.of(101L, 0L, 0L)),
                        tuple(new QueueId("q"), Optional.of(MediaType.CHAT), List.of(101L, 0L, 0L)));
    }

    @Test
    void bucketWithoutMetricsAndViewsHasNoContacts() throws IOException {
        assertThat(read(result("{\"queueId\":\"q\"}", "{\"interval\":\"" + DAY + "\"}")))
                .extracting(Bucket::media, Bucket::range, AggregatesResponseTest::counts)
                .containsExactly(tuple(Optional.empty(), RANGE, List.of(0L, 0L, 0L)));
    }

    @Test
    void unrequestedMetricsAndViewsNeedNoCount() throws IOException {
        String metrics =
                "{\"metric\":\"oServiceLevel\",\"stats\":{\"ratio\":0.79}},{\"metric\":\"nOffered\",\"stats\":null},"
                        + "{\"metric\":\"tAbandon\",\"stats\":{\"count\":3},\"qualifier\":\"x\"}";
        String views = "{\"name\":\"answered_below_30001_ms\",\"stats\":{\"count\":2}},{\"name\":\"tAnswered\"}";
        assertThat(read(result("{\"queueId\":\"q\"}", data(metrics, views))))
                .extracting(AggregatesResponseTest::counts)
                .containsExactly(List.of(0L, 3L, 2L));
    }

    @Test
    void groupWithoutAQueueIsIgnored() throws IOException {
        String metrics = "{\"metric\":\"tAnswered\",\"stats\":{\"count\":3}}";
        assertThat(read(result("{\"mediaType\":\"voice\"}", data(metrics, "")))).isEmpty();
        assertThat(read(result("{\"queueId\":null}", data(metrics, "")))).isEmpty();
        assertThat(read(result("null", data(metrics, "")))).isEmpty();
    }

    @Test
    void intervalsMayComeInAnyOffset() throws IOException {
        String data = "{\"interval\":\"2024-05-01T02:00:00+02:00/2024-05-01T19:00:00.000-05:00\"}";
        assertThat(read(result("{\"queueId\":\"q\"}", data)))
                .extracting(Bucket::range)
                .containsExactly(RANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "canary/canary",
                "2024-05-01T00:00:00Z",
                "/2024-05-01T00:00:00Z",
                "2024-05-01T00:00:00Z/",
                "2024-05-02T00:00:00Z/2024-05-01T00:00:00Z",
                "2024-05-01T00:00:00Z/2024-05-01T00:00:00Z",
                "2024-05-01T00:00:00/2024-05-02T00:00:00",
                "2021-04-2T00:00:00Z/2024-05-02T00:00:00Z",
                "2024-05-01T00:00:00Z/2024-05-02T00:00:00Z/2024-05-03T00:00:00Z"
            })
    void badIntervalIsRefusedWithItsPlaceAndNotQuoted(String interval) {
        assertThatThrownBy(() -> read(result("{\"queueId\":\"q\"}", "{\"interval\":\"" + interval + "\"}")))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /results/0/data/0/interval is not an interval");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"metric\":\"tAnswered\",\"stats\":{}}|/results/0/data/0/metrics/0 has no stats.count",
                "{\"metric\":\"tAnswered\"}|/results/0/data/0/metrics/0 has no stats.count",
                "{\"stats\":{\"count\":1}}|/results/0/data/0/metrics/0 has no metric",
                "{\"metric\":\"tAnswered\",\"stats\":{\"count\":-1}}|/metrics/0/stats/count is negative",
                "{\"metric\":\"tAnswered\",\"stats\":{\"count\":1.5}}|/metrics/0/stats/count is not a whole number",
                "{\"metric\":\"tAnswered\",\"stats\":{\"count\":\"7\"}}|/metrics/0/stats/count is not a number",
                "{\"metric\":\"tAnswered\",\"stats\":{\"count\":null}}|/metrics/0/stats/count is not a number"
            })
    void incompleteMetricIsRefusedWithFieldAndPlace(String metric, String reason) {
        assertThatThrownBy(() -> read(result("{\"queueId\":\"q\"}", data(metric, ""))))
                .isInstanceOf(MalformedBody.class)
                .hasMessageContaining(reason);
    }

    @Test
    void duplicateMetricOrViewInABucketIsRefused() {
        String view = "{\"name\":\"answered_below_30001_ms\",\"stats\":{\"count\":2}}";
        assertThatThrownBy(() -> read(result("{\"queueId\":\"q\"}", data("", view + "," + view))))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /results/0/data/0/views/1 appears twice in one bucket");
        String metric = "{\"metric\":\"tAnswered\",\"stats\":{\"count\":2}}";
        assertThatThrownBy(() -> read(result("{\"queueId\":\"q\"}", data(metric + "," + metric, ""))))
                .isInstanceOf(MalformedBody.class)
                .hasMessage("the value at /results/0/data/0/metrics/1 appears twice in one bucket");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"results\":[{\"group\":{\"queueId\":\"q\"},\"data\":[{}]}]}|has no interval",
                "{\"results\":[{\"group\":{\"queueId\":\"  \"}}]}|/results/0/group/queueId is blank",
                "{\"results\":[{\"group\":{\"queueId\":7}}]}|/results/0/group/queueId is not a text",
                "{\"results\":[{\"group\":[]}]}|/results/0/group is not an object",
                "{\"results\":{}}|/results is not an array",
                "{\"results\":[{\"data\":{}}]}|/results/0/data is not an array",
                "{\"results\":[|not valid JSON",
                "<html></html>|not valid JSON"
            })
    void invalidBodyIsRefused(String body, String reason) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(MalformedBody.class).hasMessageContaining(reason);
    }

    @Test
    void overlongIdIsRefusedAndNotQuoted() {
        assertThatThrownBy(() -> read(result("{\"queueId\":\"" + "canary".repeat(50) + "\"}", "")))
                .isInstanceOf(MalformedBody.class)
                .hasMessageNotContaining("canary");
    }
}
