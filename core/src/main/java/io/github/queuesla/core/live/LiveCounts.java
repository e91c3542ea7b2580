package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
        return result(Day::today, name);
    }

    /** The service level of that name in its windows up to now, the current one last. */
    public Optional<ServiceLevelResult> windows(String name) {
        return result(Day::windows, name);
    }

    /** The counts of the windows of that service level alone. */
    public Optional<ContractCounts> windowCounts(String name) {
        return counts(Day::windows, name);
    }

    private Optional<ServiceLevelResult> result(Function<Day, ContractCounts> part, String name) {
        return counts(part, name)
                .flatMap(
                        counts -> Assessor.results(counts, at).levels().stream().findFirst());
    }

    private Optional<ContractCounts> counts(Function<Day, ContractCounts> part, String name) {
        for (Day day : days) {
            ContractCounts counts = part.apply(day);
            Contract contract = counts.question().contract();
            if (contract.serviceLevels().stream().anyMatch(level -> level.name().equals(name))) {
                return Optional.of(counts.only(contract.only(List.of(name))));
            }
        }
        return Optional.empty();
    }
}
