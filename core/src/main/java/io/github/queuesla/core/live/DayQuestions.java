package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The two questions of a live board about the service levels in whose time zones it is the same day. Immutable.
 *
 * @param date the day
 * @param today the day, in half hours or in the intervals of the other question if those are shorter, so that its counts
 *     add up to them
 * @param windows the windows that contain the day, from their first day on, in days or shorter
 */
record DayQuestions(LocalDate date, Question today, Question windows) {

    /**
     * The questions about all service levels of a contract.
     *
     * @throws IllegalArgumentException when no counts can answer one; the message says why
     */
    static List<DayQuestions> of(Contract contract, Instant now) {
        Map<LocalDate, List<ServiceLevel>> byDate = contract.serviceLevels().stream()
                .collect(Collectors.groupingBy(
                        level -> now.atZone(level.zone()).toLocalDate(), TreeMap::new, Collectors.toList()));
        return byDate.entrySet().stream()
                .map(day -> of(new Contract(contract.name(), day.getValue()), day.getKey()))
                .toList();
    }

    private static DayQuestions of(Contract part, LocalDate date) {
        Period day = Period.ofDays(date, date, part.zone());
        Question windows =
                Question.of(part, day).fromWindowStart().withNeeded(Detail.NONE.splitBy(Breakdown.by(Granularity.DAY)));
        CountRequest request = windows.request();
        Granularity counted = request.needed().breakdown().granularity().orElse(Granularity.HALF_HOUR);
        Granularity shorter = counted.compareTo(Granularity.HALF_HOUR) < 0 ? counted : Granularity.HALF_HOUR;
        Contract byDay = new Contract(
                part.name(),
                part.serviceLevels().stream()
                        .map(level -> level.withWindow(Window.DAY))
                        .toList());
        Question today = Question.of(byDay, day).withNeeded(Detail.NONE.splitBy(Breakdown.by(shorter)));
        return new DayQuestions(date, today, windows);
    }

    /** When the first of the service levels' days began. */
    Instant midnight() {
        return today.request().period().range().start();
    }
}
