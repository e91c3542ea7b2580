package io.github.queuesla.report.contract;

import io.github.queuesla.core.quantity.Ratio;
import java.util.Comparator;
import java.util.List;

/**
 * A queue that by itself missed the target in a window, with what that cost.
 *
 * @param row which queue, when
 * @param ratio its service level
 */
record WorstQueue(ContractRow row, Ratio ratio) {

    /** The contacts that count and were not met. */
    long missed() {
        return ratio.denominator() - ratio.numerator();
    }

    /** All of the report, those with the most contacts missed first. */
    static List<WorstQueue> of(ContractReport report) {
        return ContractRow.of(report).stream()
                .filter(row -> row.share().targetMet().filter(met -> !met).isPresent())
                .flatMap(row -> row.share().attainment().measured().map(ratio -> new WorstQueue(row, ratio)).stream())
                .sorted(Comparator.comparingLong(WorstQueue::missed).reversed())
                .toList();
    }
}
