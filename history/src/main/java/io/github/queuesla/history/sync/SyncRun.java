package io.github.queuesla.history.sync;

import io.github.queuesla.core.contact.DayProvenance;
import io.github.queuesla.core.contact.DayReceiver;
import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.history.day.DayAge;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.DayFooter;
import io.github.queuesla.history.day.DayState;
import io.github.queuesla.history.engine.DayContent;
import io.github.queuesla.history.engine.HistoryEngine;
import io.github.queuesla.history.folder.HistoryWriter;
import io.github.queuesla.history.sync.DayResult.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the days of a plan as their conversations arrive. */
final class SyncRun implements DayReceiver, AutoCloseable {
    private final HistoryWriter writer;
    private final HistoryEngine engine;
    private final PlannedRun planned;
    private final SyncListener listener;
    private final NavigableMap<LocalDate, DayFile> before;
    private final Map<LocalDate, DayReception> open = new HashMap<>();
    private final List<DayResult> results = new ArrayList<>();
    private final List<DayPutAside> putAside = new ArrayList<>();
    private long putAsideCount;

    SyncRun(HistoryWriter writer, HistoryEngine engine, PlannedRun planned, SyncListener listener) {
        this.writer = writer;
        this.engine = engine;
        this.planned = planned;
        this.listener = listener;
        this.before = planned.view().byDay();
    }

    @Override
    public void begin(LocalDate day) {
        drop(day);
        open.put(day, new DayReception(day, writer.replace(day, engine)));
    }

    private void drop(LocalDate day) {
        DayReception dropped = open.remove(day);
        if (dropped != null) {
            dropped.close();
        }
    }

    @Override
    public void conversation(LocalDate day, String conversationId, List<QueueEvent> events) {
        reception(day).add(conversationId, events);
        listener.conversation(day);
    }

    @Override
    public void putAside(LocalDate day, PutAside item) {
        reception(day).putAside(item);
    }

    private DayReception reception(LocalDate day) {
        DayReception reception = open.get(day);
        if (reception == null) {
            throw new IllegalStateException("the day " + day + " has not begun");
        }
        return reception;
    }

    @Override
    public void complete(LocalDate day, DayProvenance provenance) {
        try (DayReception reception = reception(day)) {
            open.remove(day);
            DayProvenance known = withAvailability(provenance);
            boolean[] differs = {false};
            boolean[] kept = {false};
            DayContent content = reception.replacement().finish(counted -> {
                DayCounts stored = DayCounts.of(counted.byQueue());
                differs[0] = planned.platform().differs(day, stored);
                kept[0] = isForgotten(day, counted);
                return kept[0]
                        ? Optional.empty()
                        : Optional.of(new DayFooter(
                                DayFooter.FORMAT,
                                known,
                                state(day, known, differs[0]),
                                planned.platform().agrees(day, stored),
                                counted.counts(),
                                reception.putAsideCount(),
                                counted.hash()));
            });
            putAside.addAll(reception.listed());
            putAsideCount += reception.putAsideCount();
            Map<EventType, Long> old = eventsBefore(day);
            end(new DayResult(
                    day,
                    kept[0] ? Outcome.KEPT : outcome(day, content),
                    reception.conversations(),
                    old,
                    kept[0] ? old : content.counts(),
                    differs[0],
                    Optional.empty()));
        }
    }

    /** An empty answer for a day that had contacts, so long ago that the platform may have deleted them. */
    private boolean isForgotten(LocalDate day, DayContent content) {
        return content.byQueue().isEmpty()
                && !eventsBefore(day).isEmpty()
                && DayAge.mayBeForgotten(day, planned.retention(), planned.now());
    }

    /** With the instant up to which the platform had all contacts, from the plan when the day's job did not say. */
    private DayProvenance withAvailability(DayProvenance provenance) {
        Instant until = provenance.availableUntil().orElse(planned.plan().availableUntil());
        return new DayProvenance(provenance.source(), provenance.fetchedAt(), Optional.of(until));
    }

    private DayState state(LocalDate day, DayProvenance known, boolean differs) {
        Instant until = known.availableUntil().orElseThrow();
        return planned.planner().isOld(day, until) && !differs ? DayState.SETTLED : DayState.PROVISIONAL;
    }

    private Outcome outcome(LocalDate day, DayContent content) {
        @Nullable DayFile old = before.get(day);
        if (old == null) {
            return Outcome.ADDED;
        }
        return old.footer().contentHash().equals(content.hash()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private Map<EventType, Long> eventsBefore(LocalDate day) {
        @Nullable DayFile old = before.get(day);
        return old == null ? Map.of() : old.footer().counts();
    }

    @Override
    public void failed(LocalDate day, Failure failure) {
        drop(day);
        end(DayResult.failed(day, eventsBefore(day), failure));
    }

    private void end(DayResult result) {
        results.add(result);
        listener.ended(result);
    }

    SyncSummary summary(Optional<Failure> stopped) {
        return new SyncSummary(planned.plan(), results, putAside, putAsideCount, stopped);
    }

    /** Drops the days that have not ended. */
    @Override
    public void close() {
        List.copyOf(open.keySet()).forEach(this::drop);
    }
}
