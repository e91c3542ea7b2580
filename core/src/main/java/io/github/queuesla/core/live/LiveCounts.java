package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The counts behind a live board, for a page about one service level. Immutable.
 *
 * @param at when they were requested
 * @param days the counts of the service levels whose local date is the same; usually one for all
 */
public record LiveCounts(Instant at, List<Day> days) {

    /**
     * The counts of the service levels in whose time zones it is the same day. Immutable.
     *
     * @param date the day
     * @param today from local midnight to now, in half hours or shorter; its service levels are judged by day
     * @param windows the windows up to now, in days or shorter
     */
    public record Day(LocalDate date, ContractCounts today, ContractCounts windows) {}

    public LiveCounts {
        days = List.copyOf(days);
    }

    /** The service level of that name from local midnight to now, with a result for each half hour. */
    public Optional<ServiceLevelResult> today(String name) {
        return day(name).flatMap(day -> result(only(day.today(), name)));
    }

    /** The service level of that name in its current window up to now. */
    public Optional<ServiceLevelResult> window(String name) {
        return windowCounts(name).flatMap(this::result);
    }

    /** The counts of the current window of that service level alone. */
    public Optional<ContractCounts> windowCounts(String name) {
        return day(name).map(day -> {
            ContractCounts mine = only(day.windows(), name);
            Contract contract = mine.question().contract();
            Period today = Period.ofDays(day.date(), day.date(), contract.zone());
            // The windows of the other service levels may have begun earlier, in another window of this one.
            return mine.within(Question.of(contract, today).fromWindowStart().period());
        });
    }

    private Optional<ServiceLevelResult> result(ContractCounts counts) {
        return Assessor.results(counts, at).levels().stream().findFirst();
    }

    private Optional<Day> day(String name) {
        return days.stream()
                .filter(day -> day.windows().question().contract().serviceLevels().stream()
                        .anyMatch(level -> level.name().equals(name)))
                .findFirst();
    }

    private static ContractCounts only(ContractCounts counts, String name) {
        return counts.only(counts.question().contract().only(List.of(name)));
    }
}
