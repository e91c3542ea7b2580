package io.github.queuesla.cli.history;

import io.github.queuesla.core.contact.PutAside;
import io.github.queuesla.core.contact.QueueEvent;
import io.github.queuesla.genesys.conversation.ConversationReceiver;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.imports.HistoryImport;
import io.github.queuesla.history.imports.ImportedDay;
import io.github.queuesla.history.imports.ImportedDay.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Collects conversations by day, and imports them whenever there are many. Not thread-safe. */
final class ImportBatch implements ConversationReceiver {

    /** About 100 MB of heap. */
    private static final int MOST_EVENTS = 250_000;

    private static final int MOST_LISTED = 1_000;

    private final HistoryImport target;
    private final Instant now;
    private final Map<LocalDate, Map<String, List<QueueEvent>>> days = new HashMap<>();
    private final NavigableMap<LocalDate, ImportedDay> imported = new TreeMap<>();
    private final List<PutAside> putAside = new ArrayList<>();
    private String source = "";
    private long conversations;
    private long putAsideCount;
    private int events;

    ImportBatch(HistoryImport target, Instant now) {
        this.target = target;
        this.now = now;
    }

    /** Names where the next conversations come from. */
    void begin(String name) {
        source = name;
    }

    @Override
    public void conversation(String id, List<QueueEvent> found) {
        conversations++;
        Map<LocalDate, List<QueueEvent>> byDay =
                found.stream().collect(Collectors.groupingBy(event -> Days.of(event.time())));
        byDay.forEach((day, ofDay) ->
                days.computeIfAbsent(day, first -> new HashMap<>()).put(id, ofDay));
        events += found.size();
        if (events >= MOST_EVENTS) {
            flush();
        }
    }

    @Override
    public void putAside(PutAside item) {
        putAsideCount++;
        if (putAside.size() < MOST_LISTED) {
            putAside.add(item);
        }
    }

    /** Imports what was collected. */
    void flush() {
        target.add(source, now, days).forEach(day -> imported.merge(day.day(), day, ImportBatch::together));
        days.clear();
        events = 0;
    }

    /** A day that this import added stays an added one when more of it follows. */
    private static ImportedDay together(ImportedDay before, ImportedDay after) {
        return new ImportedDay(
                after.day(), before.outcome() == Outcome.ADDED ? Outcome.ADDED : after.outcome(), after.events());
    }

    /** What became of the days, in order. */
    List<ImportedDay> imported() {
        return List.copyOf(imported.values());
    }

    long conversations() {
        return conversations;
    }

    long putAsideCount() {
        return putAsideCount;
    }

    /** The first of what was put aside. */
    List<PutAside> putAside() {
        return List.copyOf(putAside);
    }
}
