package io.github.queuesla.report.page;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Value;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sort order of a table, as JSON: for each column the rank of every row, or 0 where what is shown gives the order.
 */
final class Ranks {

    /** The rank of a cell that comes last in both directions. */
    static final int LAST = -1;

    /** The sort key of a value: a number, else a name. */
    private record Place(Optional<Fraction> number, String name) {

        static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> place.number.orElse(Fraction.ZERO))
                .thenComparing(place -> place.name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(place -> place.name);
    }

    private Ranks() {}

    /** The ranks of a column of values; none if it shows texts or whole numbers, which a browser can compare exactly. */
    static List<Integer> of(List<Value> values, Column.Kind kind) {
        if (values.stream().allMatch(value -> isShown(value, kind))) {
            return List.of();
        }
        Places ofValue = new Places(kind);
        List<Optional<Place>> places =
                values.stream().map(value -> value.match(ofValue)).toList();
        // Ranks of exact fractions: a browser compares doubles, in which close percentages are equal (docs/adr/0013).
        TreeSet<Place> order = new TreeSet<>(Place.ORDER);
        places.forEach(place -> place.ifPresent(order::add));
        List<Place> lowestFirst = List.copyOf(order);
        return places.stream()
                .map(place -> place.map(known -> Collections.binarySearch(lowestFirst, known, Place.ORDER))
                        .orElse(LAST))
                .toList();
    }

    private static boolean isShown(Value value, Column.Kind kind) {
        return value.words().isEmpty()
                || (kind == Column.Kind.COUNT && value instanceof Value.Count count && !count.signed())
                || (!kind.isNumber() && value instanceof Value.Text);
    }

    /** The JSON of a table; a column without ranks is sorted by the texts or counts that it shows. */
    static String json(List<List<Integer>> columns) {
        return columns.stream()
                .map(ranks -> ranks.isEmpty()
                        ? "0"
                        : ranks.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** The sort key for each kind of value; none for empty values, and for words among numbers. */
    private record Places(Column.Kind kind) implements Value.Cases<Optional<Place>> {

        @Override
        public Optional<Place> words(Value value) {
            if (value.words().isEmpty()) {
                return Optional.empty();
            }
            Scalar data = value.data();
            return switch (data.kind()) {
                case TEXT -> kind.isNumber() ? Optional.empty() : Optional.of(new Place(Optional.empty(), data.text()));
                case NUMBER -> data.number().flatMap(number -> number(Fraction.of(number)));
                case TRUTH -> number(Boolean.parseBoolean(data.text()) ? Fraction.ONE : Fraction.ZERO);
                case NOTHING, OMITTED -> Optional.empty();
            };
        }

        @Override
        public Optional<Place> percent(Value.Percent percent) {
            return number(
                    percent.exact().orElseGet(() -> Fraction.of(percent.shown().movePointLeft(2))));
        }

        @Override
        public Optional<Place> target(Value.Target target) {
            return number(Fraction.of(target.percentage()));
        }

        @Override
        public Optional<Place> verdict(Value.Verdict verdict) {
            return switch (Badge.of(verdict.verdict())) {
                case MISSED -> number(Fraction.ZERO);
                case MET -> number(Fraction.ONE);
                case OPEN, GAP, NONE -> Optional.empty();
            };
        }

        private static Optional<Place> number(Fraction number) {
            return Optional.of(new Place(Optional.of(number), ""));
        }
    }
}
