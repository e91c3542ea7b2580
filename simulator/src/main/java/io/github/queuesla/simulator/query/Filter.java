package io.github.queuesla.simulator.query;

import io.github.queuesla.simulator.wire.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A filter of clauses and predicates, at most two levels deep. Valid predicates that make no sense in aggregates
 * (metrics, properties, ranges) match nothing, as on the platform, which answers them with no rows.
 */
public final class Filter {

    private static final Set<String> OPERATORS = Set.of("matches", "exists", "notExists");
    private static final Set<String> KINDS = Set.of("dimension", "metric", "property");
    private static final Set<String> PREDICATE_PROPERTIES =
            Set.of("type", "dimension", "operator", "value", "range", "metric", "property", "propertyType");

    private final AllowedNames dimensions;

    private Filter(AllowedNames dimensions) {
        this.dimensions = dimensions;
    }

    /** The filter in this object, by dimensions of conversations. */
    public static Predicate<Subject> read(Field filter) {
        return read(filter, AllowedNames.DIMENSION);
    }

    /** The filter in this object, which uses no other dimensions than these. */
    public static Predicate<Subject> read(Field filter, AllowedNames dimensions) {
        return new Filter(dimensions).whole(filter);
    }

    private Predicate<Subject> whole(Field filter) {
        filter.allowOnly(Set.of("type", "clauses", "predicates"));
        List<Predicate<Subject>> parts = new ArrayList<>();
        if (filter.find("clauses").isPresent()) {
            for (Field clause : filter.at("clauses").items()) {
                clause.allowOnly(Set.of("type", "predicates"));
                parts.add(joined(clause, predicates(clause.at("predicates"), isOr(clause))));
            }
        }
        if (filter.find("predicates").isPresent()) {
            parts.addAll(predicates(filter.at("predicates"), isOr(filter)));
        }
        return joined(filter, parts);
    }

    private static boolean isOr(Field group) {
        Field type = group.at("type");
        return switch (type.text()) {
            case "or" -> true;
            case "and" -> false;
            default -> throw AllowedNames.notAllowed(type, "FilterType", Set.of("and", "or"));
        };
    }

    private static Predicate<Subject> joined(Field group, List<Predicate<Subject>> parts) {
        boolean or = isOr(group);
        if (parts.isEmpty()) {
            return subject -> true;
        }
        return or
                ? subject -> parts.stream().anyMatch(part -> part.test(subject))
                : subject -> parts.stream().allMatch(part -> part.test(subject));
    }

    /** Reads a list of predicates. */
    private List<Predicate<Subject>> predicates(Field list, boolean or) {
        List<Predicate<Subject>> read = new ArrayList<>();
        // Clients join hundreds of queue ids with "or"; one set look-up for each dimension keeps that linear.
        Map<String, Set<String>> alternatives = new HashMap<>();
        for (Field predicate : list.items()) {
            predicate.allowOnly(PREDICATE_PROPERTIES);
            if (or && isPlain(predicate)) {
                alternatives
                        .computeIfAbsent(dimensions.check(predicate.at("dimension")), key -> new HashSet<>())
                        .add(predicate.at("value").text());
            } else {
                read.add(predicate(predicate));
            }
        }
        alternatives.forEach((dimension, values) -> read.add(
                subject -> subject.value(dimension).filter(values::contains).isPresent()));
        return read;
    }

    private static boolean isPlain(Field predicate) {
        return kind(predicate).equals("dimension")
                && operator(predicate).equals("matches")
                && predicate.find("range").isEmpty();
    }

    private Predicate<Subject> predicate(Field predicate) {
        String kind = kind(predicate);
        String operator = operator(predicate);
        if (kind.equals("metric")) {
            AllowedNames.METRIC.check(predicate.at("metric"));
            return subject -> false;
        }
        if (kind.equals("property")) {
            return subject -> false;
        }
        String dimension = dimensions.check(predicate.at("dimension"));
        if (operator.equals("exists")) {
            return subject -> subject.value(dimension).isPresent();
        }
        if (operator.equals("notExists")) {
            return subject -> subject.value(dimension).isEmpty();
        }
        if (predicate.find("range").isPresent()) {
            return subject -> false;
        }
        String value = predicate.at("value").text();
        return subject -> subject.value(dimension).filter(value::equals).isPresent();
    }

    private static String kind(Field predicate) {
        return predicate
                .find("type")
                .map(type -> checked(type, "PredicateType", KINDS))
                .orElse(predicate.find("metric").isPresent() ? "metric" : "dimension");
    }

    private static String operator(Field predicate) {
        return predicate
                .find("operator")
                .map(operator -> checked(operator, "Operator", OPERATORS))
                .orElse("matches");
    }

    private static String checked(Field field, String fieldType, Set<String> allowed) {
        String text = field.text();
        if (!allowed.contains(text)) {
            throw AllowedNames.notAllowed(field, fieldType, allowed);
        }
        return text;
    }
}
