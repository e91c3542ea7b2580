package io.github.queuesla.genesys.aggregates;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The names of the counts that are read from a response. Each has a place in the counts of a bucket. Immutable. */
final class CountNames {

    private final Map<String, Integer> metrics;
    private final Map<String, Integer> views;
    private final Map<String, Integer> sums;

    CountNames(List<String> metrics, List<String> views) {
        this(metrics, views, List.of());
    }

    /**
     * Names of counts and sums.
     *
     * @param sums the metrics whose values are added up
     */
    CountNames(List<String> metrics, List<String> views, List<String> sums) {
        this.metrics = places(metrics, 0);
        this.views = places(views, metrics.size());
        this.sums = places(sums, metrics.size() + views.size());
    }

    private static Map<String, Integer> places(List<String> names, int first) {
        Map<String, Integer> places = new HashMap<>();
        names.forEach(name -> places.put(name, first + places.size()));
        return Collections.unmodifiableMap(places);
    }

    int size() {
        return metrics.size() + views.size() + sums.size();
    }

    /** The place of a metric that is read. */
    int metric(String name) {
        return Objects.requireNonNull(metrics.get(name));
    }

    /** The place of a view that is read. */
    int view(String name) {
        return Objects.requireNonNull(views.get(name));
    }

    /** The place of the sum of a metric that is read. */
    int sum(String name) {
        return Objects.requireNonNull(sums.get(name));
    }

    /** The places of the metrics. */
    Map<String, Integer> metrics() {
        return metrics;
    }

    /** The places of the sums, by metric. */
    Map<String, Integer> sums() {
        return sums;
    }

    /** The places of the views. */
    Map<String, Integer> views() {
        return views;
    }
}
