package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.Result;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions about service levels: one question to the source, whatever the number of service levels, and all else
 * is arithmetic. Thread-safe when its source and directory are.
 */
public final class Assessor {

    private final CountSource source;
    private final QueueDirectory directory;
    private final InstantSource clock;

    /**
     * An assessor on one source.
     *
     * @param clock tells which windows are over, and which numbers are so fresh that the platform may still change them
     */
    public Assessor(CountSource source, QueueDirectory directory, InstantSource clock) {
        this.source = source;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Why this source cannot answer the question; empty when it can. Asks nobody.
     *
     * @throws IllegalArgumentException when no counts could answer it, because hours, days or a zone of the contract cut
     *     the shortest interval that the platform counts; says what would have to change
     */
    public Optional<SourceLimit> limit(Question question) {
        return source.limit(question.request());
    }

    /**
     * All counts that the service levels need. What could not be had is a gap in them.
     *
     * @throws CountSourceException when nothing could be had at all
     * @throws IllegalArgumentException when {@link #limit} would have said why not
     */
    public ContractCounts count(Question question) throws CountSourceException {
        CountPlan plan = CountPlan.of(question);
        FetchedCounts fetched = plan.isEmpty()
                ? new FetchedCounts(QueueListing.of(List.of()), CountGrid.empty(plan.request()))
                : new CountFetcher(source, directory).fetch(question.queues(), plan.request());
        return new ContractCounts(question, fetched);
    }

    /**
     * What the counts come to. Asks nobody.
     *
     * @param now tells which windows are over, and which numbers the platform may still change
     */
    public static Result results(ContractCounts counts, Instant now) {
        List<ServiceLevelResult> levels = new ArrayList<>();
        Set<Problem> problems = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (ServiceLevel level : counts.question().contract().serviceLevels()) {
            LevelCounts counted = counts.of(level);
            WindowBuilder builder = new WindowBuilder(counted, now);
            List<WindowResult> windows =
                    counted.windows().stream().map(builder::window).toList();
            levels.add(new ServiceLevelResult(level, windows));
            if (windows.isEmpty()) {
                notes.add("service level '" + level.name() + "' did not hold in this period");
            } else {
                problems.addAll(counted.problems());
            }
            notes.addAll(LevelNotes.of(counted));
        }
        for (Gap gap : counts.counts().gaps()) {
            problems.addAll(Problem.of(gap));
        }
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
     * Counts, and says what that comes to.
     *
     * @throws CountSourceException when nothing could be had at all
     * @throws IllegalArgumentException when {@link #limit} would have said why not
     */
    public Result assess(Question question) throws CountSourceException {
        return results(count(question), clock.instant());
    }
}
