package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.Window;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A question to compute: service levels, a period and the rows. Options and contract files both become one, and it
 * alone decides what is requested and computed. Immutable.
 *
 * @param contract the contract, with the requested service levels
 * @param period the period; its days are days of each service level's time zone
 * @param breakdown the rows that each window is split into
 * @param needed the counts and the longest intervals that the question needs
 * @param optional the counts and intervals that it uses when the source has them
 */
public record Question(Contract contract, Period period, Breakdown breakdown, Detail needed, Detail optional) {

    /** The service levels alone, with a row for each queue. */
    public static Question of(Contract contract, Period period) {
        return new Question(contract, period, Breakdown.none(), Detail.NONE, Detail.NONE);
    }

    /** This question about other service levels. */
    public Question withContract(Contract other) {
        return new Question(other, period, breakdown, needed, optional);
    }

    /** This question about another period. */
    public Question withPeriod(Period other) {
        return new Question(contract, other, breakdown, needed, optional);
    }

    /** This question with other rows. */
    public Question withBreakdown(Breakdown rows) {
        return new Question(contract, period, rows, needed, optional);
    }

    /** This question with other needed counts. */
    public Question withNeeded(Detail detail) {
        return new Question(contract, period, breakdown, detail, optional);
    }

    /** This question with other optional counts. */
    public Question withOptional(Detail detail) {
        return new Question(contract, period, breakdown, needed, detail);
    }

    /**
     * This question from the first day on of every window in which its period ends, if the period begins later: what is
     * left of a window depends on all of it.
     *
     * @throws IllegalArgumentException when the period ends before it starts in the zone of a service level
     */
    public Question fromWindowStart() {
        Period whole = period;
        for (ServiceLevel level : contract.serviceLevels()) {
            if (level.window() != Window.PERIOD) {
                LocalDate lastDay = LocalDate.ofInstant(
                        period.in(level.zone()).range().end().minusNanos(1), level.zone());
                whole = whole.since(level.window().firstDay(lastDay), level.zone());
            }
        }
        return new Question(contract, whole, breakdown, needed, optional);
    }

    /** The queues of all service levels together. */
    public QueueSelection queues() {
        return contract.queues();
    }

    /** Whether the rules of a service level are not those of the platform, so that every visit has to be known. */
    public boolean needsVisits() {
        return contract.serviceLevels().stream()
                .anyMatch(level -> !level.scope().visits().areOfPlatform());
    }

    /**
     * Which visits may count in the period: by the booking of a service level, those that ended or were offered in it, or
     * those that arrived in it, whenever they ended.
     */
    public Predicate<QueueVisit> mayCount() {
        TimeRange range = request().period().range();
        Set<Booking> bookings = contract.serviceLevels().stream()
                .map(level -> level.scope().visits().booking())
                .collect(Collectors.toSet());
        return visit -> bookings.stream().anyMatch(booking -> belongs(visit, booking, range));
    }

    private static boolean belongs(QueueVisit visit, Booking booking, TimeRange range) {
        boolean arrived =
                visit.offered().or(visit::ended).filter(range::contains).isPresent();
        return arrived || (booking == Booking.EVENT && range.contains(visit.time()));
    }

    /** Whether that source does not have the visits that the question needs. */
    boolean lacksVisits(CountSource source) {
        return needsVisits() && VisitHistory.of(source).isEmpty();
    }

    /**
     * Why that source cannot answer the question; empty when it can. Sends no request.
     *
     * @throws IllegalArgumentException when no counts can answer it; the message says why
     */
    public Optional<SourceLimit> limit(CountSource source) {
        return lacksVisits(source) ? Optional.of(SourceLimit.NO_VISITS) : source.limit(request());
    }

    /**
     * The request for counts that the question leads to, without the queues: {@link Assessor} adds those.
     *
     * @throws IllegalArgumentException when no counts can answer the question; the message says why
     */
    public CountRequest request() {
        return CountPlan.of(this).request();
    }
}
