package io.github.queuesla.simulator.observation;

import io.github.queuesla.simulator.behaviour.PlatformLimits;
import io.github.queuesla.simulator.query.AllowedNames;
import io.github.queuesla.simulator.query.Filter;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The request body of the observations query.
 *
 * @param filter which queues and media types are wanted
 * @param metrics the requested names, in alphabetical order
 * @param detailMetrics of those, the ones whose contacts are to be listed
 */
record ObservationsQuery(Predicate<Subject> filter, Set<String> metrics, Set<String> detailMetrics) {

    static ObservationsQuery read(String body, PlatformLimits limits) {
        Field whole = Field.ofBody(body);
        whole.allowOnly(Set.of("filter", "metrics", "detailMetrics"));
        Field filter = whole.at("filter");
        Predicate<Subject> wanted = Filter.read(filter, AllowedNames.OBSERVATION_DIMENSION);
        List<Field> predicates = predicates(filter);
        if (predicates.isEmpty()) {
            throw filter.wrong("must not be empty");
        }
        long queues = queueIds(predicates);
        if (queues > limits.maxObservedQueues()) {
            throw filter.wrong("at most " + limits.maxObservedQueues() + " queue ids are allowed, got " + queues);
        }
        Set<String> metrics = names(whole.at("metrics"));
        if (metrics.isEmpty()) {
            throw whole.wrong("metrics", "must not be empty");
        }
        Set<String> details =
                whole.find("detailMetrics").map(ObservationsQuery::names).orElse(Set.of());
        if (!metrics.containsAll(details)) {
            throw whole.wrong("detailMetrics", "must be among the metrics");
        }
        return new ObservationsQuery(wanted, metrics, details);
    }

    private static List<Field> predicates(Field filter) {
        return Stream.concat(
                        Stream.of(filter), filter.find("clauses").stream().flatMap(clauses -> clauses.items().stream()))
                .flatMap(group -> group.find("predicates").stream())
                .flatMap(predicates -> predicates.items().stream())
                .toList();
    }

    private static long queueIds(List<Field> predicates) {
        Set<String> ids = new HashSet<>();
        for (Field predicate : predicates) {
            if (predicate
                    .find("dimension")
                    .map(Field::text)
                    .filter("queueId"::equals)
                    .isPresent()) {
                predicate.find("value").map(Field::text).ifPresent(ids::add);
            }
        }
        return ids.size();
    }

    private static Set<String> names(Field list) {
        Set<String> names = new TreeSet<>();
        list.items().forEach(name -> names.add(AllowedNames.OBSERVATION_METRIC.check(name)));
        return names;
    }
}
