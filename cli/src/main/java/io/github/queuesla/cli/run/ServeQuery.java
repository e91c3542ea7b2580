package io.github.queuesla.cli.run;

import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.live.LiveQuery;
import io.github.queuesla.core.live.LiveSettings;
import io.github.queuesla.core.live.PollSchedule;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.observations.QueueObservations;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.RequestPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a live board asks, again and again. Immutable.
 *
 * @param context the context of the run
 * @param settings what it shows, and how often it may ask
 * @param forecastsFromHistory whether a history says what to expect, without requests
 */
public record ServeQuery(RunContext context, LiveSettings settings, boolean forecastsFromHistory)
        implements PlannableQuery {

    /** The queues of an organisation that has not said how many it has. */
    private static final int ASSUMED = 100;

    @Override
    public ServeQuery offline() {
        return new ServeQuery(context.offline(), settings, forecastsFromHistory);
    }

    @Override
    public <R> R planned(OpenConnection connection, Optional<Long> visible, Kinds<R> kinds) {
        return kinds.again(plan(connection, visible));
    }

    private LivePlan plan(OpenConnection connection, Optional<Long> visible) {
        Instant now = context.environment().clock().instant();
        LivePlan.AskedQueues queues = queues(visible);
        LivePlatform platform = new LivePlatform(connection, Optional.empty());
        PollSchedule schedule = PollSchedule.of(settings, platform.ports().cost(), queues.number(), now);
        RequestPlan kinds = connection
                .cloud()
                .plan(connection.cloud().dailyCounts(), today(now).request(), selection(), Optional.of((long)
                        queues.number()));
        List<LivePlan.Step> steps = new ArrayList<>();
        for (LiveQuery query : LiveQuery.values()) {
            if (query != LiveQuery.FORECAST || !forecastsFromHistory) {
                steps.add(new LivePlan.Step(query, requests(query, schedule, kinds), schedule.every(query)));
            }
        }
        return new LivePlan(settings, schedule, steps, new LivePlan.Source(kinds.api(), kinds.clients()), queues);
    }

    private QueueSelection selection() {
        return settings.contract().queues();
    }

    private Question today(Instant now) {
        LocalDate day = now.atZone(settings.contract().zone()).toLocalDate();
        return Question.of(
                settings.contract(), Period.ofDays(day, day, settings.contract().zone()));
    }

    private LivePlan.AskedQueues queues(Optional<Long> visible) {
        QueueSelection selection = selection();
        boolean listed = selection.isAll() || selection.hasPattern();
        return listed
                ? new LivePlan.AskedQueues(visible.map(Math::toIntExact).orElse(ASSUMED), visible.isPresent())
                : new LivePlan.AskedQueues(selection.values().size(), true);
    }

    private static PlannedRequests requests(LiveQuery query, PollSchedule schedule, RequestPlan kinds) {
        PlannedRequests counts = kinds.counts().requests();
        Bounds each = Bounds.exactly(schedule.requests(query));
        return switch (query) {
            case QUEUE_LIST ->
                of(kinds.list(), kinds.list().what(), each, kinds.list().how());
            case CLOSED_DAYS -> of(counts, "earlier days", each, "since each window began");
            case TODAY -> of(counts, "counts of today", each, "since midnight");
            case OBSERVATIONS -> QueueObservations.plan(each);
            case FORECAST -> of(counts, "weeks before", each, "four weeks, for the forecast");
        };
    }

    private static PlannedRequests of(PlannedRequests kind, String what, Bounds each, String how) {
        return new PlannedRequests(what, kind.method(), kind.path(), each, how, kind.permission());
    }
}
