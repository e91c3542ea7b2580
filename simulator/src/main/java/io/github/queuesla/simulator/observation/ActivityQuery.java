package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.query.AllowedNames;
import io.github.queuesla.simulator.query.Filter;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The request body of the activity query.
 *
 * @param filter which queues and media types are wanted
 * @param groupBy dimensions in alphabetical order
 * @param metrics the requested names in the order of the request, and whether contacts are to be listed
 */
record ActivityQuery(Predicate<Subject> filter, Set<String> groupBy, Map<String, Boolean> metrics) {

    private static final Set<String> ORDERS = Set.of("asc", "desc", "unordered");

    static ActivityQuery read(String body) {
        Field whole = Field.ofBody(body);
        whole.allowOnly(Set.of("filter", "groupBy", "metrics", "order"));
        Set<String> groupBy = new TreeSet<>();
        whole.find("groupBy")
                .ifPresent(
                        list -> list.items().forEach(name -> groupBy.add(AllowedNames.ACTIVITY_DIMENSION.check(name))));
        Map<String, Boolean> metrics = new LinkedHashMap<>();
        for (Field metric : whole.at("metrics").items()) {
            metric.allowOnly(Set.of("metric", "details"));
            metrics.put(
                    AllowedNames.ACTIVITY_METRIC.check(metric.at("metric")),
                    metric.find("details").map(Field::bool).orElse(false));
        }
        if (metrics.isEmpty()) {
            throw whole.wrong("metrics", "must not be empty");
        }
        whole.find("order").filter(order -> !ORDERS.contains(order.text())).ifPresent(order -> {
            throw AllowedNames.notAllowed(order, "Order", ORDERS);
        });
        return new ActivityQuery(
                whole.find("filter")
                        .map(filter -> Filter.read(filter, AllowedNames.ACTIVITY_DIMENSION))
                        .orElse(subject -> true),
                groupBy,
                metrics);
    }
}
