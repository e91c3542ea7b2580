package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes live boards: once from counts and a forecast, then again for each list of waiting contacts. Every number is
 * that of the report and of the budget for the same moment. Immutable.
 */
public final class LiveAssessment {

    private static final Comparator<LiveRow> WORST_FIRST = Comparator.comparing(LiveRow::state)
            .thenComparing(LiveAssessment::required, Comparator.reverseOrder())
            .thenComparing(LiveAssessment::lost, Comparator.reverseOrder());

    private final Contract contract;
    private final List<CountedLevel> levels;
    private final Optional<VolumeForecast.Basis> forecast;

    private LiveAssessment(Contract contract, List<CountedLevel> levels, Optional<VolumeForecast.Basis> forecast) {
        this.contract = contract;
        this.levels = levels;
        this.forecast = forecast;
    }

    /** The service levels of a contract before the first counts. */
    public static LiveAssessment uncounted(Contract contract) {
        return new LiveAssessment(
                contract,
                contract.serviceLevels().stream().map(CountedLevel::uncounted).toList(),
                Optional.empty());
    }

    /**
     * The service levels of a contract with their counts.
     *
     * @param forecast the contacts expected in the rest of the day and of the window; without it, they are extrapolated
     *     from the open days so far
     */
    public static LiveAssessment of(Contract contract, LiveCounts counts, Optional<VolumeForecast> forecast) {
        Expectation expectation = (level, range) -> forecast.flatMap(known -> known.expected(level, range));
        Map<String, CountedLevel> counted = new HashMap<>();
        for (LiveCounts.Day day : counts.days()) {
            Map<String, ServiceLevelResult> today = byName(day.today(), counts.at());
            Map<String, ServiceLevelResult> windows = byName(day.windows(), counts.at());
            for (ServiceLevel level : day.windows().question().contract().serviceLevels()) {
                counted.put(
                        level.name(),
                        new CountedLevel(
                                level,
                                level.scope()
                                        .hours()
                                        .byHours(day.windows().of(level).queues()),
                                window(today.get(level.name()), expectation, counts.at()),
                                window(windows.get(level.name()), expectation, counts.at()),
                                HalfHours.of(Optional.ofNullable(today.get(level.name())), counts.at()),
                                Optional.of(counts.at())));
            }
        }
        return new LiveAssessment(
                contract,
                contract.serviceLevels().stream()
                        .map(level -> counted.getOrDefault(level.name(), CountedLevel.uncounted(level)))
                        .toList(),
                forecast.map(VolumeForecast::basis));
    }

    private static Map<String, ServiceLevelResult> byName(ContractCounts counts, Instant at) {
        return Assessor.results(counts, at).levels().stream()
                .collect(Collectors.toMap(result -> result.level().name(), result -> result));
    }

    private static Optional<LiveWindow> window(
            @Nullable ServiceLevelResult results, Expectation expectation, Instant at) {
        return Optional.ofNullable(results).flatMap(known -> LiveWindow.of(known, expectation, at));
    }

    /**
     * The board.
     *
     * @param observed the waiting contacts; empty before the first answer
     * @param freshness how old numbers may be
     * @param queries how each query goes
     */
    public LiveBoard board(
            Optional<Observations> observed, Freshness freshness, List<QueryStatus> queries, Instant now) {
        List<LiveRow> rows = levels.stream()
                .map(level -> level.row(observed, freshness, now))
                .sorted(WORST_FIRST)
                .toList();
        return new LiveBoard(contract.name(), now, rows, forecast, queries);
    }

    /** What the rest of the window has to reach; more than anything possible is worst, and unknown is best. */
    private static Fraction required(LiveRow row) {
        return row.budget().flatMap(LiveBudget::required).orElse(Fraction.ZERO);
    }

    private static long lost(LiveRow row) {
        return row.waiting().map(WaitingContacts::lost).orElse(0L);
    }
}
