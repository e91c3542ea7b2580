package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * What one aggregates request counts.
 *
 * @param metrics the outcomes in the request; at least one, since the platform requires it
 * @param counted the measures read from the response: all contacts of an outcome and the sum of their waits from
 *     metrics, those below a limit from at most ten views
 */
record AggregatesQuestion(NavigableSet<Outcome> metrics, NavigableSet<Measure> counted) {

    /** The platform's limit per request, see its page on aggregate views. */
    private static final int MOST_VIEWS = 10;

    /** The smallest number of queries that count all measures. */
    static List<AggregatesQuestion> of(NavigableSet<Measure> measures) {
        List<Measure> views = views(measures);
        NavigableSet<Measure> first = new TreeSet<>(measures);
        first.removeAll(views);
        List<AggregatesQuestion> questions = new ArrayList<>();
        for (int from = 0; from == 0 || from < views.size(); from += MOST_VIEWS) {
            NavigableSet<Measure> counted = from == 0 ? first : new TreeSet<>();
            counted.addAll(views.subList(from, Math.min(views.size(), from + MOST_VIEWS)));
            questions.add(new AggregatesQuestion(outcomes(counted), counted));
        }
        return questions;
    }

    private static NavigableSet<Outcome> outcomes(NavigableSet<Measure> measures) {
        return measures.stream().map(Measure::outcome).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Measure> views(NavigableSet<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.belowMillis().isPresent())
                .toList();
    }

    /** The names of the counted measures in a response. */
    CountNames names() {
        return new CountNames(
                metrics(measure -> measure.belowMillis().isEmpty() && !measure.isWaits()),
                views(counted).stream().map(AggregatesQuestion::viewName).toList(),
                metrics(Measure::isWaits));
    }

    private List<String> metrics(Predicate<Measure> which) {
        return counted.stream()
                .filter(which)
                .map(measure -> metric(measure.outcome()))
                .toList();
    }

    /** The place of a counted measure in the counts of a bucket. */
    static int place(Measure measure, CountNames names) {
        if (measure.isWaits()) {
            return names.sum(metric(measure.outcome()));
        }
        return measure.belowMillis().isEmpty()
                ? names.metric(metric(measure.outcome()))
                : names.view(viewName(measure));
    }

    static String metric(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> "tAnswered";
            case ABANDONED -> "tAbandon";
            case FLOW_OUT -> "tFlowOut";
            case ANY -> "nOffered";
        };
    }

    private static String viewName(Measure view) {
        return view.outcome().name().toLowerCase(Locale.ROOT) + "_below_"
                + view.belowMillis().orElseThrow() + "_ms";
    }

    /** The request body; no queues means all that the OAuth client can see. */
    byte[] body(Chunk chunk, ZoneId zone, List<QueueId> queues) {
        List<String> names = metrics.stream().map(AggregatesQuestion::metric).toList();
        return AggregatesBody.of(chunk, zone, queues, json -> {
            AggregatesBody.metrics(json, names);
            if (!views(counted).isEmpty()) {
                writeViews(json, views(counted));
            }
        });
    }

    private static void writeViews(JsonGenerator json, List<Measure> views) {
        json.writeArrayPropertyStart("views");
        for (Measure view : views) {
            json.writeStartObject();
            json.writeStringProperty("target", metric(view.outcome()));
            json.writeStringProperty("name", viewName(view));
            json.writeStringProperty("function", "rangeBound");
            json.writeObjectPropertyStart("range");
            // The platform's views know "gte" and "lt" only; waits are whole milliseconds, so "within 20 s" is "lt
            // 20001".
            json.writeNumberProperty("lt", view.belowMillis().orElseThrow());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
