package io.github.queuesla.genesys.aggregates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.queuesla.genesys.json.Replies;
import io.github.queuesla.testkit.fuzz.FuzzTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/** Fuzzes aggregates responses: accepted values are counts in order, and read the same when written again. */
public final class AggregatesTarget implements FuzzTarget {

    private static final CountNames NAMES = new CountNames(
            List.of("tAnswered", "tAbandon", Bucket.LEVEL_MET, Bucket.LEVEL_COUNTED),
            List.of("answered_below_20001_ms"));

    @Override
    public List<byte[]> examples() {
        return List.of(
                """
                {"results": [
                  {"group": {"queueId": "q1", "mediaType": "voice"}, "data": [
                    {"interval": "2024-01-01T00:00:00.000Z/2024-01-02T00:00:00.000+01:00",
                     "metrics": [{"metric": "tAnswered", "qualifier": null, "stats": {"count": 3, "sum": 1.5, "max": 2}},
                                 {"metric": "tOther", "stats": {}},
                                 {"metric": "oServiceLevel", "stats": {"ratio": 0.5, "numerator": 1, "denominator": 2}}],
                     "views": [{"name": "answered_below_20001_ms", "stats": {"count": 2.0}}]}]},
                  {"group": {"mediaType": "chat"}, "data": []}]}
                """.getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                "{\"results\":[{\"group\":{\"queueId\":\"q\"},\"data\":null}]}".getBytes(UTF_8));
    }

    @Override
    public List<String> dictionary() {
        return Stream.concat(
                        Replies.dictionary(
                                "results",
                                "group",
                                "queueId",
                                "mediaType",
                                "data",
                                "interval",
                                "metrics",
                                "metric",
                                "views",
                                "name",
                                "stats",
                                "count",
                                "numerator",
                                "denominator",
                                "tAbandon",
                                "oServiceLevel")
                                .stream(),
                        Stream.of(
                                "\"2024-01-02T00:00Z/2024-01-01T00:00Z\"",
                                "+999999999-12-31T23:59:59Z",
                                "-999999999-01-01T00:00+18:00",
                                "2024-02-30T00:00Z",
                                "T24:00Z",
                                "/"))
                .toList();
    }

    @Override
    public boolean takes(byte[] input) throws Exception {
        Optional<List<Bucket>> buckets = Replies.read(input, body -> AggregatesResponse.read(body, NAMES));
        for (Bucket bucket : buckets.orElse(List.of())) {
            assertThat(bucket.range().start()).isBefore(bucket.range().end());
            assertThat(IntStream.range(0, NAMES.size()).mapToLong(bucket::count))
                    .allMatch(count -> count >= 0);
        }
        if (buckets.isPresent()) {
            byte[] again = Replies.written(json -> write(buckets.get(), json));
            Optional<List<Bucket>> same = Replies.read(again, body -> AggregatesResponse.read(body, NAMES));
            assertThat(Replies.written(json -> write(same.orElseThrow(), json))).isEqualTo(again);
        }
        return buckets.isPresent();
    }

    private static void write(List<Bucket> buckets, JsonGenerator json) {
        json.writeStartObject();
        json.writeArrayPropertyStart("results");
        for (Bucket bucket : buckets) {
            json.writeStartObject();
            json.writeObjectPropertyStart("group");
            json.writeStringProperty("queueId", bucket.queue().value());
            bucket.media().ifPresent(media -> json.writeStringProperty("mediaType", media.name()));
            json.writeEndObject();
            json.writeArrayPropertyStart("data");
            json.writeStartObject();
            json.writeStringProperty(
                    "interval", bucket.range().start() + "/" + bucket.range().end());
            json.writeArrayPropertyStart("metrics");
            NAMES.metrics().forEach((name, place) -> metric(name, bucket.count(place), bucket, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("views");
            NAMES.views().forEach((name, place) -> stats(json, "name", name, Map.of("count", bucket.count(place))));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void metric(String name, long count, Bucket bucket, JsonGenerator json) {
        if (name.equals(Bucket.LEVEL_MET)) {
            long counted = bucket.count(NAMES.metric(Bucket.LEVEL_COUNTED));
            Map<String, Long> both = Map.of("numerator", count, "denominator", counted);
            stats(json, "metric", Bucket.LEVEL, both);
        } else if (!name.equals(Bucket.LEVEL_COUNTED)) {
            stats(json, "metric", name, Map.of("count", count));
        }
    }

    private static void stats(JsonGenerator json, String nameField, String name, Map<String, Long> numbers) {
        json.writeStartObject();
        json.writeStringProperty(nameField, name);
        json.writeObjectPropertyStart("stats");
        numbers.forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeEndObject();
    }
}
