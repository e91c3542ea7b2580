package io.github.queuesla.report.level;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Value;
import java.util.Comparator;
import java.util.List;

/**
 * The queues that a reader should look at first. Immutable.
 *
 * @param criterion the criterion and the order, as a sentence
 * @param rows the queues, or their parts in a breakdown, the worst first
 */
record WorstQueues(String criterion, List<LevelRow> rows) {

    private static final int MOST = 10;

    /** The columns that say why a queue is one of them. */
    static final List<Column<LevelRow>> NUMBERS = List.of(
            LevelColumns.PERCENTAGE.titled("Level"),
            LevelColumns.CONFIDENCE_MARK,
            Column.shown("Missed", Column.Kind.COUNT, row -> Value.count(missed(row))),
            LevelColumns.COUNTED);

    /** Those that missed their target on their own. */
    static WorstQueues missingTheTarget(List<LevelRow> rows) {
        return new WorstQueues(
                "Queues that missed the target on their own, most missed contacts first.",
                worstFirst(rows.stream()
                        .filter(row -> row.targetMet().filter(met -> !met).isPresent())
                        .toList()));
    }

    /** Those with missed contacts, for service levels without a target. */
    static WorstQueues byMissedContacts(List<LevelRow> rows) {
        return new WorstQueues(
                "Queues with the most missed contacts.",
                worstFirst(rows.stream().filter(row -> missed(row) > 0).toList()));
    }

    /** The ten worst. */
    List<LevelRow> first() {
        return rows.subList(0, Math.min(MOST, rows.size()));
    }

    /** How many are left out of the ten worst, as a sentence; none if there are no more. */
    List<String> more() {
        return rows.size() > MOST ? List.of("and " + (rows.size() - MOST) + " more") : List.of();
    }

    private static List<LevelRow> worstFirst(List<LevelRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparingLong(WorstQueues::missed).reversed())
                .toList();
    }

    private static long missed(LevelRow row) {
        return row.attainment()
                .measured()
                .map(ratio -> ratio.denominator() - ratio.numerator())
                .orElse(0L);
    }
}
