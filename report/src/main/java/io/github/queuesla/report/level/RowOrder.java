package io.github.queuesla.report.level;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.report.Prose;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The order of the rows in each window, and how many to show. Immutable.
 *
 * @param key what to sort by; absent to keep the order of the queues
 * @param most the number of rows to show in each window; absent to show all
 */
public record RowOrder(Optional<Key> key, Optional<Integer> most) {

    /** All rows, in the order of the queues. */
    public static final RowOrder AS_FOUND = new RowOrder(Optional.empty(), Optional.empty());

    /** What rows are sorted by. Rows that are equal keep the order of the queues. */
    public enum Key {
        /** The lowest percentage first; rows without one last. */
        LEVEL("lowest level first"),
        /** By name of the queue. */
        NAME("by name"),
        /** The most counted contacts first; rows without counts last. */
        VOLUME("highest volume first");

        private final String words;

        Key(String words) {
            this.words = words;
        }

        private Comparator<LevelRow> order() {
            return switch (this) {
                case LEVEL -> measured(Comparator.naturalOrder());
                case NAME ->
                    Comparator.comparing((LevelRow row) -> row.queueLabel().words(), String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(row -> row.queueLabel().words());
                case VOLUME ->
                    measured(Comparator.comparingLong(Ratio::denominator).reversed());
            };
        }
    }

    /** These rows of one window, sorted and cut. */
    List<LevelRow> of(List<LevelRow> rows) {
        List<LevelRow> sorted =
                key.map(by -> rows.stream().sorted(by.order()).toList()).orElse(rows);
        return most.filter(number -> number < sorted.size())
                .map(number -> sorted.subList(0, number))
                .orElse(sorted);
    }

    /** The remark that rows are not shown; empty if all are. */
    Optional<String> cut(int shown, int all) {
        return shown == all
                ? Optional.empty()
                : Optional.of(shown + " of " + Prose.many(all, "row") + (shown == 1 ? " is" : " are") + " shown"
                        + key.map(by -> ", " + by.words).orElse("") + "; totals include all rows");
    }

    private static Comparator<LevelRow> measured(Comparator<Ratio> order) {
        return Comparator.comparing(
                row -> row.attainment().measured(),
                Comparator.comparing((Optional<Ratio> ratio) -> ratio.isEmpty())
                        .thenComparing(
                                (one, other) -> one.isEmpty() ? 0 : order.compare(one.get(), other.orElseThrow())));
    }
}
