package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Computes service levels from the counts of a source. It requests all counts at once, whatever the number of service
 * levels. Thread-safe when its source and directory are.
 */
public final class Assessor {

    private final CountSource source;
    private final QueueDirectory directory;
    private final InstantSource clock;

    /**
     * An assessor that uses one source of counts.
     *
     * @param clock decides which windows are over, and which numbers are provisional
     */
    public Assessor(CountSource source, QueueDirectory directory, InstantSource clock) {
        this.source = source;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Requests all counts that the service levels need. Unavailable counts are gaps in the result.
     *
     * @throws CountSourceException when no counts are available, or when the platform refuses the queue list and the
     *     selection needs it
     * @throws IllegalArgumentException when hours, days or a zone of the contract cut the shortest interval that the
     *     platform counts; the message says what to change. A {@code SourceLimitException} when only this source cannot
     *     provide the counts
     */
    public ContractCounts count(Question question) throws CountSourceException {
        CountPlan plan = CountPlan.of(question);
        CountRequest request = plan.request();
        if (question.lacksVisits(source)) {
            throw new SourceLimitException(source.name(), SourceLimit.NO_VISITS);
        }
        if (plan.isEmpty()) {
            return new ContractCounts(
                    question,
                    QueueListing.of(List.of()),
                    CountGrid.empty(request),
                    LevelVisits.none(question, request));
        }
        QueueSelection selection = question.queues();
        QueueDirectory.Pending pending = directory.list(selection);
        if (selection.isIdsOnly() || (selection.isAll() && !source.needsQueueIds())) {
            CountRequest asked = request.forQueues(selection.asIds());
            if (source.gainsByListing(asked)) {
                QueueListing listing = pending.await();
                CountRequest written =
                        request.forQueues(written(selection, listing)).withVisible(listing.size());
                return counted(question, listing, written);
            }
            // The listing is fetched while counts are: a large organisation has many pages of queues.
            CountGrid counts = source.count(asked);
            QueueListing listing = pending.await();
            List<QueueId> written = written(selection, listing);
            boolean same = asked.queues().containsAll(written);
            return same
                    ? counted(question, listing, new LevelVisits.Counted(asked, counts))
                    : counted(question, listing, request.forQueues(written));
        }
        QueueListing listing = pending.await();
        if (listing.withheld().isPresent() && selection.needsListing()) {
            throw new CountSourceException(listing.withheld().get());
        }
        List<QueueId> ids = listing.resolve(selection).countable();
        CountRequest asked = request.forQueues(ids).withVisible(listing.size());
        return ids.isEmpty()
                ? new ContractCounts(question, listing, CountGrid.empty(request), LevelVisits.none(question, request))
                : counted(question, listing, asked);
    }

    private ContractCounts counted(Question question, QueueListing listing, CountRequest request)
            throws CountSourceException {
        return counted(question, listing, new LevelVisits.Counted(request, source.count(request)));
    }

    private ContractCounts counted(Question question, QueueListing listing, LevelVisits.Counted counted)
            throws CountSourceException {
        return new ContractCounts(
                question, listing, counted.counts(), LevelVisits.count(question, listing, source, counted));
    }

    /**
     * The selected ids as the platform writes them: it may use upper case, and not know them in lower case. None for all
     * queues.
     */
    private static List<QueueId> written(QueueSelection selection, QueueListing listing) {
        return selection.isAll() ? List.of() : listing.resolve(selection).countable();
    }

    /**
     * Computes the results from counts, without any request.
     *
     * @param now decides which windows are over, and which numbers are provisional
     */
    public static Result results(ContractCounts counts, Instant now) {
        List<ServiceLevelResult> levels = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>(PeriodNotes.of(counts.question(), counts.range(), now));
        for (ServiceLevel level : counts.question().contract().serviceLevels()) {
            LevelCounts counted = counts.of(level);
            WindowBuilder builder = new WindowBuilder(counted, now);
            List<WindowResult> windows =
                    counted.windows().stream().map(builder::window).toList();
            levels.add(new ServiceLevelResult(level, windows));
            if (windows.isEmpty()) {
                notes.add("service level '" + level.name() + "' was not valid in this period");
            } else {
                problems.addAll(counted.problems());
            }
            notes.addAll(LevelNotes.of(counted, windows));
        }
        if (counts.question().breakdown().byDivision()
                && counts.listing().withheld().isPresent()) {
            notes.add("the divisions of queues are unknown without the queue list, so there are no totals by division");
        }
        counts.problems().forEach(problems::add);
        Question question = counts.question();
        return new Result(
                question.contract(),
                question.period(),
                question.breakdown(),
                counts.interval(),
                levels,
                List.copyOf(problems),
                counts.listing().withheld(),
                List.copyOf(notes));
    }

    /**
     * Requests the counts and computes the results.
     *
     * @throws CountSourceException as {@link #count}
     * @throws IllegalArgumentException as {@link #count}
     */
    public Result assess(Question question) throws CountSourceException {
        return results(count(question), clock.instant());
    }
}
