package io.github.queuesla.report;

import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.time.TimeRange;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the results, as every format shows it.
 *
 * @param result what is shown
 * @param level what became of its promise
 * @param range the time it is about; absent when the platform decided what the dates mean
 * @param counts what was counted, in the order in which counts are shown
 */
record ShownRow(SlaResult result, Level level, Optional<TimeRange> range, Map<Term, Long> counts) {

    static ShownRow of(RowReport report, SlaResult result) {
        Level level = Level.of(result.definition(), result.attainment(), report.noTraffic());
        Optional<TimeRange> range = report.provenance().datesAsGiven()
                ? Optional.empty()
                : result.piece()
                        .or(() -> Optional.of(report.assessment().period().range()));
        Map<Term, Long> counts = new EnumMap<>(Term.class);
        result.definition()
                .measures()
                .forEach((term, measure) -> result.counts().count(measure).ifPresent(count -> counts.put(term, count)));
        return new ShownRow(result, level, range, counts);
    }
}
