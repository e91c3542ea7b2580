package io.github.queuesla.report;

import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the results, as every format shows it.
 *
 * @param definition the promise
 * @param result what is shown
 * @param level what became of its promise
 * @param range the time it is about; absent when the platform decided what the dates mean
 */
record ShownRow(SlaDefinition definition, QueueShare result, Level level, Optional<TimeRange> range) {

    static List<ShownRow> of(RowReport report) {
        List<ShownRow> rows = new ArrayList<>();
        report.result().levels().forEach(level -> rows.addAll(of(report, level)));
        return rows;
    }

    static List<ShownRow> of(RowReport report, ServiceLevelResult level) {
        SlaDefinition definition = level.level().definition();
        return level.windows().stream()
                .flatMap(window -> window.rows().stream())
                .map(row -> new ShownRow(
                        definition,
                        row,
                        Level.of(definition, row.attainment(), report.noTraffic()),
                        report.provenance().datesAsGiven() ? Optional.empty() : Optional.of(row.range())))
                .toList();
    }

    Map<Term, Long> counts() {
        return result.counts().asMap();
    }
}
