package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.queue.QueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks for everything that a live board shows, again and again, for all viewers together. What cannot be fetched keeps its
 * last value, with its age, and is asked for again after a growing time. One thread runs it; {@link #snapshot}
 * and {@link #publish} may be called by any.
 */
public final class LivePoller {

    private static final Duration WITHOUT_PERMISSION = Duration.ofMinutes(10);

    /** What is known so far. */
    private record Known(
            LiveAssessment assessment,
            Optional<LiveCounts> counts,
            Optional<Observations> observed,
            Optional<VolumeForecast> forecast,
            PollSchedule schedule,
            Map<LiveQuery, QueryLog> logs) {}

    private final LiveSettings settings;
    private final LivePorts ports;
    private final LiveTime time;
    private final LiveListener listener;
    private final RememberedQueues queues;
    private final LiveCounter counter;
    private final Map<LiveQuery, QueryLog> logs = new EnumMap<>(LiveQuery.class);
    private Optional<LiveCounts> counts = Optional.empty();
    private Optional<Observations> observed = Optional.empty();
    private Optional<VolumeForecast> forecast = Optional.empty();
    private LiveAssessment assessment;
    private PollSchedule schedule;
    private volatile Known known;

    /**
     * A poller that has asked for nothing yet.
     *
     * @param listener receives a board after each query
     * @throws IllegalArgumentException when no counts can answer what the contract asks; the message says why. A {@code
     *     SourceLimitException} when only this source cannot
     */
    public LivePoller(LiveSettings settings, LivePorts ports, LiveTime time, LiveListener listener) {
        this.settings = settings;
        this.ports = ports;
        this.time = time;
        this.listener = listener;
        this.queues = new RememberedQueues(ports.queues(), settings.contract().queues());
        this.counter = new LiveCounter(settings.contract(), ports.counts(), queues);
        this.assessment = LiveAssessment.uncounted(settings.contract());
        requirePossible(counter.questions(time.instant()));
        this.schedule = schedule(time.instant());
        for (LiveQuery query : LiveQuery.values()) {
            logs.put(query, QueryLog.BLOCKED);
        }
        due(LiveQuery.QUEUE_LIST, time.instant());
        this.known = known();
    }

    private void requirePossible(List<DayQuestions> questions) {
        for (DayQuestions day : questions) {
            for (Question question : List.of(day.today(), day.windows())) {
                question.limit(ports.counts()).ifPresent(limit -> {
                    throw new SourceLimitException(ports.counts().name(), limit);
                });
            }
        }
    }

    /**
     * Asks until the thread is interrupted.
     *
     * @throws InterruptedException when it is, or when the run was stopped
     */
    public void run() throws InterruptedException {
        publish();
        while (true) {
            LiveQuery next = next();
            time.waitUntil(log(next).due().orElseThrow());
            ask(next);
            known = known();
            publish();
        }
    }

    /** Tells the listener what the board is now, in order whoever calls it: no older board follows a newer one. */
    public synchronized void publish() {
        listener.published(snapshot());
    }

    /** The board as it is now: numbers grow old even when no query ends. */
    public LiveSnapshot snapshot() {
        Known now = known;
        List<QueryStatus> queries = Stream.of(LiveQuery.values())
                .map(query -> now.logs().getOrDefault(query, QueryLog.BLOCKED).status(query, now.schedule()))
                .toList();
        return new LiveSnapshot(
                now.assessment().board(now.observed(), now.schedule().freshness(), queries, time.instant()),
                now.counts(),
                now.observed(),
                now.forecast());
    }

    private Known known() {
        return new Known(assessment, counts, observed, forecast, schedule, Map.copyOf(logs));
    }

    /** The query that is due first; of several, the one that others wait for. */
    private LiveQuery next() {
        return Stream.of(LiveQuery.values())
                .filter(query -> log(query).due().isPresent())
                .min(Comparator.comparing(query -> log(query).due().orElseThrow()))
                .orElseThrow();
    }

    private void ask(LiveQuery query) throws InterruptedException {
        Instant now = time.instant();
        try {
            switch (query) {
                case QUEUE_LIST -> askQueues(now);
                case CLOSED_DAYS -> {
                    counter.expireClosedDays();
                    askCounts(query, now);
                }
                case TODAY -> askCounts(query, now);
                case OBSERVATIONS -> askObservations(now);
                case FORECAST -> {
                    forecast = Optional.of(ports.forecasts().forecast(settings.contract(), now));
                    answered(query, now);
                    assess();
                }
            }
        } catch (CountSourceException failed) {
            if (failed.isInterruption()) {
                throw stopped(failed);
            }
            failed(query, failed.failure());
        } catch (IllegalArgumentException impossible) {
            // A day that comes later may have hours that no counts can answer: the others go on being shown.
            failed(query, Failure.impossible(String.valueOf(impossible.getMessage())));
        }
    }

    private static InterruptedException stopped(CountSourceException failed) {
        InterruptedException stopped = new InterruptedException();
        stopped.initCause(failed);
        return stopped;
    }

    private void askQueues(Instant now) throws CountSourceException {
        queues.refresh();
        schedule = schedule(now);
        answered(LiveQuery.QUEUE_LIST, now);
        unblock(LiveQuery.TODAY, now);
        unblock(LiveQuery.OBSERVATIONS, now);
    }

    private void askCounts(LiveQuery asked, Instant now) throws CountSourceException {
        LiveCounts found = counter.count(now);
        counts = Optional.of(found);
        assess();
        log(LiveQuery.TODAY, now, LiveCounter.problem(found));
        logClosedDays(asked, now);
        unblock(LiveQuery.FORECAST, now);
    }

    private void logClosedDays(LiveQuery asked, Instant now) {
        QueryLog before = log(LiveQuery.CLOSED_DAYS);
        Optional<Failure> problem = counter.closedDaysProblem();
        // Counts of today leave the closed days alone, unless the day or the queues have changed.
        boolean changed = before.due().isEmpty() || before.failure().isPresent() != problem.isPresent();
        if (asked == LiveQuery.CLOSED_DAYS || changed) {
            log(LiveQuery.CLOSED_DAYS, now, problem);
        }
    }

    private void askObservations(Instant now) throws CountSourceException {
        List<QueueId> ids = queues.ids();
        Observations found = ids.isEmpty()
                ? new Observations(now, List.of(), List.of())
                : ports.observations().observe(ids);
        boolean nothing = ids.stream().allMatch(id -> found.gaps().stream().anyMatch(gap -> gap.covers(id)));
        Optional<Failure> problem = found.gaps().stream().map(Gap::failure).findFirst();
        boolean refused =
                problem.filter(why -> why.kind() == FailureKind.ACCESS_DENIED).isPresent();
        // After an outage of a moment the last list is better than none; its age is shown.
        if (!nothing || refused || observed.isEmpty()) {
            observed = Optional.of(found);
        }
        log(LiveQuery.OBSERVATIONS, now, problem);
        if (refused) {
            due(LiveQuery.OBSERVATIONS, now.plus(WITHOUT_PERMISSION));
        }
    }

    private void assess() {
        assessment = counts.map(found -> LiveAssessment.of(settings.contract(), found, forecast))
                .orElseGet(() -> LiveAssessment.uncounted(settings.contract()));
    }

    private PollSchedule schedule(Instant now) {
        return PollSchedule.of(settings, ports.cost(), queues.ids().size(), now);
    }

    private QueryLog log(LiveQuery query) {
        return logs.getOrDefault(query, QueryLog.BLOCKED);
    }

    private void log(LiveQuery query, Instant now, Optional<Failure> problem) {
        problem.ifPresentOrElse(why -> failed(query, why), () -> answered(query, now));
    }

    private void answered(LiveQuery query, Instant requested) {
        logs.put(query, log(query).answered(requested, time.instant(), schedule.every(query)));
    }

    private void failed(LiveQuery query, Failure why) {
        Duration wait = schedule.retry(query, log(query).failures() + 1);
        logs.put(query, log(query).failed(why, time.instant().plus(wait)));
    }

    private void due(LiveQuery query, Instant moment) {
        logs.put(query, log(query).dueAt(moment));
    }

    /** Asks a query for the first time, now that what it needs is there. */
    private void unblock(LiveQuery query, Instant now) {
        if (log(query).due().isEmpty()) {
            due(query, now);
        }
    }
}
