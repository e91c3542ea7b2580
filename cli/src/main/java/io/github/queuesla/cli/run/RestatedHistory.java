package io.github.queuesla.cli.run;

import io.github.queuesla.cli.library.OpenEngine;
import io.github.queuesla.cli.output.Messages;
import io.github.queuesla.cli.run.ContractQueries.Answered;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.count.VisitComparison;
import io.github.queuesla.history.engine.ReadingEngine;
import io.github.queuesla.history.folder.HistoryFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A settled period and the history that it is of, each listed once and read with one engine. */
public final class RestatedHistory implements AutoCloseable {

    private final RunContext context;
    private final OpenEngine<ReadingEngine> engine;
    private final OpenHistory settled;
    private final OpenHistory today;

    private RestatedHistory(
            RunContext context, OpenEngine<ReadingEngine> engine, OpenHistory settled, OpenHistory today) {
        this.context = context;
        this.engine = engine;
        this.settled = settled;
        this.today = today;
    }

    /**
     * Opens both.
     *
     * @param settled the folder of the settled period, which is a history too
     * @param today the folder of the history
     * @param questions what they are asked
     */
    public static RestatedHistory open(
            RunContext context, HistoryFolder settled, HistoryFolder today, List<Question> questions) {
        TimeRange range = questions.stream()
                .map(HistoryQueries::listed)
                .reduce(TimeRange::hull)
                .orElseThrow();
        OpenEngine<ReadingEngine> engine = OpenEngine.startReading(today.path());
        try {
            return new RestatedHistory(
                    context,
                    engine,
                    OpenHistory.sharing(engine, settled, range),
                    OpenHistory.sharing(engine, today, range));
        } catch (RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    /** The counts of the settled contacts. */
    public Answered<ContractCounts> settled(Question question) throws CountSourceException {
        return HistoryQueries.over(context, settled).count(question);
    }

    /** The counts of today's contacts. */
    public Answered<ContractCounts> today(Question question) throws CountSourceException {
        return HistoryQueries.over(context, today).count(question);
    }

    /**
     * The contacts that are others today, by queue, then in order of time. Days that the history does not have, or cannot
     * read, are left out.
     *
     * @param queues the queues, at least one
     * @param range the time range to which they belong
     * @param read the time that was read for their outcomes
     */
    public List<VisitChange> changes(List<QueueId> queues, TimeRange range, TimeRange read)
            throws CountSourceException {
        Messages messages = new Messages(context.environment());
        messages.status("comparing contacts");
        try {
            return today.translating(() -> new VisitComparison(
                            engine.engine(),
                            settled.during(read).get(0).view(),
                            today.during(read).get(0).view(),
                            context.environment().clock())
                    .changes(queues, range, read));
        } finally {
            messages.clearStatus();
        }
    }

    /** The days of a time range that the settled period has and the history does not. */
    public List<LocalDate> missingToday(TimeRange part) {
        Set<LocalDate> there = today.during(part).get(0).view().byDay().keySet();
        return settled.during(part).get(0).view().byDay().keySet().stream()
                .filter(day -> !there.contains(day))
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}
