package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.ServiceLevelResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The counts behind a live board, for a page about one service level. Immutable.
 *
 * @param at when they were complete
 * @param today the counts from local midnight to now in half hours or shorter; one for each local date, because midnight
 *     depends on the time zone
 * @param windows the counts of the current windows in days or shorter, likewise
 */
public record LiveCounts(Instant at, List<ContractCounts> today, List<ContractCounts> windows) {

    public LiveCounts {
        today = List.copyOf(today);
        windows = List.copyOf(windows);
    }

    /** The service level from local midnight to now, with a result for each half hour. */
    public Optional<ServiceLevelResult> today(ServiceLevel level) {
        return result(today, level);
    }

    /** The service level in its windows up to now, the current one last. */
    public Optional<ServiceLevelResult> windows(ServiceLevel level) {
        return result(windows, level);
    }

    private Optional<ServiceLevelResult> result(List<ContractCounts> all, ServiceLevel level) {
        return all.stream()
                .filter(counts -> counts.question().contract().serviceLevels().contains(level))
                .findFirst()
                .map(counts ->
                        counts.only(new Contract(counts.question().contract().name(), List.of(level))))
                .map(counts -> Assessor.results(counts, at).levels().get(0));
    }
}
