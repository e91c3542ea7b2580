package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.wire.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the row of one group. Metrics without a value are left out, as on the platform. */
final class GroupWriter {

    private final AggregatesQuery query;
    private final Set<String> emitted;

    GroupWriter(AggregatesQuery query) {
        this.query = query;
        this.emitted = query.metrics();
    }

    /**
     * A row as JSON text, and the number of its buckets.
     *
     * @param json a JSON object
     * @param buckets the buckets with data, at least 1
     */
    record Row(String json, int buckets) {}

    private record Bucket(String interval, Tally tally) {}

    /** The row; empty if none of the requested metrics has a value. */
    Optional<Row> write(Group group, @Nullable Tally[] tallies) {
        List<Bucket> shown = new ArrayList<>();
        for (int i = 0; i < tallies.length; i++) {
            Tally tally = tallies[i];
            if (tally != null && shows(tally)) {
                shown.add(new Bucket(query.buckets().interval(i), tally));
            }
        }
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        byte[] row = Json.object(json -> {
            json.writeObjectPropertyStart("group");
            group.key().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeArrayPropertyStart("data");
            shown.forEach(bucket -> write(json, bucket, group));
            json.writeEndArray();
        });
        return Optional.of(new Row(new String(row, StandardCharsets.UTF_8), shown.size()));
    }

    private boolean shows(Tally tally) {
        return emitted.stream().anyMatch(metric -> shows(tally, metric)) || showsView(tally);
    }

    private boolean showsView(Tally tally) {
        for (int i = 0; i < query.views().size(); i++) {
            if (tally.view(i).count() > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean shows(Tally tally, String metric) {
        return switch (metric) {
            case "nOffered" -> tally.offered() > 0;
            case "nOverSla" -> tally.overTarget() > 0;
            case "oServiceLevel", "oServiceTarget" -> denominator(tally) > 0;
            default -> tally.timer(Emission.of(metric)).count() > 0;
        };
    }

    private void write(JsonGenerator json, Bucket bucket, Group group) {
        Tally tally = bucket.tally();
        json.writeStartObject();
        json.writeStringProperty("interval", bucket.interval());
        json.writeArrayPropertyStart("metrics");
        for (String metric : emitted) {
            if (shows(tally, metric)) {
                json.writeStartObject();
                json.writeStringProperty("metric", metric);
                metric(json, metric, tally, group);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        if (showsView(tally)) {
            views(json, tally);
        }
        json.writeEndObject();
    }

    private void metric(JsonGenerator json, String metric, Tally tally, Group group) {
        json.writeObjectPropertyStart("stats");
        switch (metric) {
            case "nOffered" -> json.writeNumberProperty("count", tally.offered());
            case "nOverSla" -> json.writeNumberProperty("count", tally.overTarget());
            case "oServiceLevel" -> level(json, tally, group);
            case "oServiceTarget" -> group.targetShare().ifPresent(share -> json.writeNumberProperty("current", share));
            default -> timer(json, tally.timer(Emission.of(metric)));
        }
        json.writeEndObject();
    }

    private void views(JsonGenerator json, Tally tally) {
        json.writeArrayPropertyStart("views");
        for (int i = 0; i < query.views().size(); i++) {
            if (tally.view(i).count() > 0) {
                json.writeStartObject();
                json.writeStringProperty("name", query.views().get(i).name());
                json.writeObjectPropertyStart("stats");
                timer(json, tally.view(i));
                json.writeEndObject();
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void timer(JsonGenerator json, Timer timer) {
        json.writeNumberProperty("max", decimal(timer.max()));
        json.writeNumberProperty("min", decimal(timer.min()));
        json.writeNumberProperty("count", timer.count());
        json.writeNumberProperty("sum", decimal(timer.sum()));
    }

    private void level(JsonGenerator json, Tally tally, Group group) {
        long numerator = tally.timer(Emission.ANSWER).count() - tally.overTarget();
        long denominator = denominator(tally);
        json.writeNumberProperty("ratio", (double) numerator / denominator);
        json.writeNumberProperty("numerator", decimal(numerator));
        json.writeNumberProperty("denominator", decimal(denominator));
        group.targetShare().ifPresent(share -> json.writeNumberProperty("target", share));
    }

    /** By the formula of the organisations seen so far: answered and all abandoned. */
    private static long denominator(Tally tally) {
        return tally.timer(Emission.ANSWER).count()
                + tally.timer(Emission.ABANDON).count();
    }

    /** A whole number with one decimal place, as the platform writes it. */
    private static BigDecimal decimal(long whole) {
        return BigDecimal.valueOf(whole).setScale(1);
    }
}
