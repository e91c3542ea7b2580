package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitChange;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.day.Days;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.ReadingEngine;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference of two views of one history, visit by visit. Only days that both have and whose contents differ are read
 * for conversations that changed, and days after the last of the older view for visits that had not ended; only those
 * conversations are read whole. Not thread-safe.
 */
public final class VisitComparison {

    /** How many conversations one query names. */
    private static final int CONVERSATIONS = 1_000;

    private static final Comparator<VisitChange> ORDER = Comparator.comparing(
            VisitChange::latest,
            Comparator.comparing((QueueVisit visit) -> visit.queue().value())
                    .thenComparing(QueueVisit::time)
                    .thenComparing(QueueVisit::conversationId)
                    .thenComparing(QueueVisit::visit));

    private final ReadingEngine engine;
    private final HistoryView before;
    private final HistoryView after;
    private final InstantSource clock;

    /** A comparison of two views, which that engine reads. */
    public VisitComparison(ReadingEngine engine, HistoryView before, HistoryView after, InstantSource clock) {
        this.engine = engine;
        NavigableSet<LocalDate> days = before.byDay().navigableKeySet();
        this.before = new HistoryView(of(after.byDay().keySet(), before));
        this.after = new HistoryView(after.files().stream()
                .filter(file -> days.contains(file.day()) || isLater(file.day(), days))
                .toList());
        this.clock = clock;
    }

    private static boolean isLater(LocalDate day, NavigableSet<LocalDate> days) {
        return !days.isEmpty() && day.isAfter(days.last());
    }

    /**
     * The visits that differ, by queue, then in order of time.
     *
     * @param queues the queues; with none, all of them
     * @param range the time range to which they belong
     * @param read the time in which their outcomes are known, which begins with the range; visits of its end belong to it
     */
    public List<VisitChange> changes(List<QueueId> queues, TimeRange range, TimeRange read)
            throws CountSourceException {
        List<VisitChange> changes = new ArrayList<>();
        List<String> conversations = List.copyOf(conversations(queues, range, read));
        for (int first = 0; first < conversations.size(); first += CONVERSATIONS) {
            Set<String> some =
                    Set.copyOf(conversations.subList(first, Math.min(conversations.size(), first + CONVERSATIONS)));
            VisitRequest request = new VisitRequest(queues, List.of(read), some);
            Map<String, List<QueueVisit>> old = visits(before, request);
            Map<String, List<QueueVisit>> now = visits(after, request);
            for (String conversation : some) {
                changes.addAll(VisitChange.of(
                        old.getOrDefault(conversation, List.of()), now.getOrDefault(conversation, List.of())));
            }
        }
        changes.sort(ORDER);
        return List.copyOf(changes);
    }

    private Map<String, List<QueueVisit>> visits(HistoryView view, VisitRequest request) throws CountSourceException {
        Map<String, List<QueueVisit>> visits = new LinkedHashMap<>();
        new HistorySource(engine, view, clock)
                .visits(
                        request,
                        visit -> visits.computeIfAbsent(visit.conversationId(), unseen -> new ArrayList<>())
                                .add(visit));
        return visits;
    }

    /** The conversations that may differ: every one that does is among them. */
    private Set<String> conversations(List<QueueId> queues, TimeRange range, TimeRange read)
            throws CountSourceException {
        Set<String> found = new TreeSet<>();
        findDiffering(read, found);
        if (read.end().isAfter(range.end())) {
            // What ended after the last day of the older view had no outcome in it.
            Set<LocalDate> known = before.byDay().keySet();
            new HistorySource(engine, after.during(read), clock)
                    .endedLater(new VisitRequest(queues, List.of(range)), visit -> {
                        if (!known.contains(Days.of(visit.time()))) {
                            found.add(visit.conversationId());
                        }
                    });
        }
        return Collections.unmodifiableSet(found);
    }

    private void findDiffering(TimeRange range, Set<String> found) {
        List<LocalDate> different = before.differing(after);
        if (different.isEmpty()) {
            return;
        }
        List<DayFile> old = of(different, before);
        List<DayFile> now = of(different, after);
        List<DayFile> both = new ArrayList<>(old);
        both.addAll(now);
        EventFilter filter = new EventFilter(range, List.of());
        find(both, filter, "<> 2", found);
        // An event that is twice in one view and not at all in the other is twice in both together.
        find(old, filter, "> 1", found);
        find(now, filter, "> 1", found);
    }

    private void find(List<DayFile> files, EventFilter filter, String times, Set<String> found) {
        engine.query(files, sql(filter, times), row -> found.add(row.text(1)));
    }

    /** The conversations that have equal events so many times. */
    static String sql(EventFilter filter, String times) {
        return "select distinct conversation_id from (select conversation_id from events where " + filter.sql()
                + " group by event, event_time, offered_time, wait_ms, visit, queue_id, media, direction,"
                + " conversation_id having count(*) " + times + ") different order by 1";
    }

    private static List<DayFile> of(Collection<LocalDate> days, HistoryView view) {
        return view.files().stream().filter(file -> days.contains(file.day())).toList();
    }
}
