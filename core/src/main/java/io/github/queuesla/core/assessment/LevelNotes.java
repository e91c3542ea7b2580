package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.UnlistedQueue;
import io.github.queuesla.core.result.UnresolvedContacts;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The remarks about a service level's queues, which affect no number. */
final class LevelNotes {

    private final LevelCounts level;
    private final List<String> notes = new ArrayList<>();

    private LevelNotes(LevelCounts level) {
        this.level = level;
    }

    static List<String> of(LevelCounts level, List<WindowResult> windows) {
        LevelNotes found = new LevelNotes(level);
        found.addQueues();
        found.addUnresolved(windows);
        found.addVisits();
        if (!level.level().rollUp().parts().isEmpty()) {
            found.addWeights(level.level().rollUp().parts());
        }
        return found.notes;
    }

    /** The remarks that hold for every number of the service level, however its contacts are put together. */
    static List<String> ofQueues(LevelCounts level) {
        LevelNotes found = new LevelNotes(level);
        found.addQueues();
        return found.notes;
    }

    private void addQueues() {
        addUnlisted();
        addContactsWithoutMedium();
    }

    private void addUnlisted() {
        for (Queue queue : level.unlisted()) {
            // Without the service level's name, so that several service levels make one note of it.
            notes.add(UnlistedQueue.remark(queue));
        }
    }

    private void addContactsWithoutMedium() {
        if (level.level().scope().media().isEmpty()) {
            return;
        }
        for (Queue queue : level.queues()) {
            if (level.hasContactsWithoutMedium(queue.id())) {
                add("the platform gives no medium for some contacts of queue " + queue.label()
                        + ", so they are left out");
            }
        }
    }

    private void addUnresolved(List<WindowResult> windows) {
        long contacts = windows.stream()
                .mapToLong(window -> window.counts().count(Term.UNRESOLVED).orElse(0L))
                .sum();
        List<String> queues = windows.stream()
                .flatMap(window -> window.rows().stream())
                .filter(row -> row.counts().count(Term.UNRESOLVED).orElse(0L) > 0)
                .map(row -> row.queue().label())
                .distinct()
                .toList();
        UnresolvedContacts.remark(contacts, queues, level.level().definition().formula())
                .ifPresent(this::add);
    }

    private void addVisits() {
        long byEvent = level.countedByEvent();
        if (byEvent > 0) {
            add(byEvent + (byEvent == 1 ? " contact counts" : " contacts count")
                    + " when the wait ended, because the history does not say when "
                    + (byEvent == 1 ? "it" : "they") + " arrived");
        }
        level.mayStillEnd()
                .ifPresent(open -> add(open.contacts()
                        + (open.contacts() == 1 ? " contact that arrived" : " contacts that arrived")
                        + (open.contacts() == 1 ? " in the period has" : " in the period have")
                        + " no outcome in the history, and the longest wait of others was "
                        + WaitText.format(wholeSeconds(open.longest()))
                        + ": the numbers are provisional until the history has all days to "
                        + open.until().atZone(Zones.UTC).toLocalDate()));
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusMillis(999).toSeconds());
    }

    private void addWeights(List<WeightedPart> parts) {
        Map<QueueId, String> partOf = new HashMap<>();
        for (WeightedPart part : parts) {
            for (Queue queue : level.resolve(part.queues())) {
                String before = partOf.put(queue.id(), part.label());
                if (before != null) {
                    add("queue " + queue.label() + " counts in " + before + " and in " + part.label());
                }
                if (level.queues().stream().noneMatch(own -> own.id().equals(queue.id()))) {
                    add("queue " + queue.label() + " of " + part.label() + " is not a queue of the service level");
                }
            }
        }
        level.queues().stream()
                .filter(queue -> !partOf.containsKey(queue.id()))
                .forEach(queue ->
                        add("queue " + queue.label() + " is in none of the weighted parts, so it does not count"));
    }

    private void add(String note) {
        notes.add("service level '" + level.level().name() + "': " + note);
    }
}
