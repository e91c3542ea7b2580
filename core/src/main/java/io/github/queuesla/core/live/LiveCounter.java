package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a live board shows: today each time, and the days before only when they have expired. Not thread-safe. */
final class LiveCounter {

    private record Part(DayQuestions questions, ClosedDays closed) {}

    private final Contract contract;
    private final CountSource source;
    private final QueueDirectory queues;
    private List<LocalDate> dates = List.of();
    private List<Part> parts = List.of();

    LiveCounter(Contract contract, CountSource source, QueueDirectory queues) {
        this.contract = contract;
        this.source = source;
        this.queues = queues;
    }

    /** The questions of the day, or the days, that it is in the time zones of the contract. */
    List<DayQuestions> questions(Instant now) {
        return parts(now).stream().map(Part::questions).toList();
    }

    private List<Part> parts(Instant now) {
        List<LocalDate> current = contract.serviceLevels().stream()
                .map(level -> now.atZone(level.zone()).toLocalDate())
                .toList();
        // The days that were kept end at another midnight now, so they are dropped with the old questions.
        if (!current.equals(dates)) {
            parts = DayQuestions.of(contract, now).stream()
                    .map(questions -> new Part(questions, new ClosedDays(source, questions.midnight())))
                    .toList();
            dates = current;
        }
        return parts;
    }

    /** Requests the days before again, with the next counts. */
    void expireClosedDays() {
        parts.forEach(part -> part.closed().expire());
    }

    /** Why the days before are old or incomplete; empty when they are not. */
    Optional<Failure> closedDaysProblem() {
        return parts.stream().flatMap(part -> part.closed().problem().stream()).findFirst();
    }

    /**
     * The counts up to now.
     *
     * @throws CountSourceException when some are not available at all
     */
    LiveCounts count(Instant now) throws CountSourceException {
        List<LiveCounts.Day> days = new ArrayList<>();
        for (Part part : parts(now)) {
            DayQuestions questions = part.questions();
            ContractCounts today = new Assessor(part.closed().today(), queues, () -> now).count(questions.today());
            ContractCounts windows = new Assessor(part.closed(), queues, () -> now).count(questions.windows());
            days.add(new LiveCounts.Day(questions.date(), today, windows));
        }
        return new LiveCounts(now, days);
    }

    /** Why some of today's counts are missing; empty when none is. */
    static Optional<Failure> problem(LiveCounts counts) {
        return counts.days().stream()
                .flatMap(day -> day.today().gaps().stream())
                .map(Gap::failure)
                .findFirst();
    }
}
