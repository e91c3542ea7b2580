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

    private static final Comparator<LevelRow> BY_NAME = Comparator.comparing(
                    (LevelRow row) -> row.queueName().words(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(row -> row.queueName().words());

    /** What rows are sorted by. Rows that are equal keep the order of the queues. */
    public enum Key {
        /** The lowest percentage first; rows without one last. */
        LEVEL(measured(Comparator.naturalOrder()), "lowest level first"),
        /** By name of the queue. */
        NAME(BY_NAME, "by name"),
        /** The most counted contacts first; rows without counts last. */
        VOLUME(measured(Comparator.comparingLong(Ratio::denominator).reversed()), "highest volume first");

        private final Comparator<LevelRow> order;
        private final String words;

        Key(Comparator<LevelRow> order, String words) {
            this.order = order;
            this.words = words;
        }
    }

    /** These rows of one window, sorted and cut. */
    List<LevelRow> of(List<LevelRow> rows) {
        List<LevelRow> sorted =
                key.map(by -> rows.stream().sorted(by.order).toList()).orElse(rows);
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
