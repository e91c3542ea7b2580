package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.Hours;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.WindowResult.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which contacts a service level covers, and what its definition makes of each. Not thread-safe. */
final class ContactScope {

    /**
     * The contacts whose unresolved ones are counted together.
     *
     * @param window the number of the window
     */
    record Place(QueueId queue, MediaType media, int window) {}

    private final LevelCounts counts;
    private final WindowHours hours;
    private final Map<QueueId, Queue> queues;
    private final List<Set<QueueId>> missing = new ArrayList<>();
    private final Map<MediaType, ContactRules> rules = new HashMap<>();

    ContactScope(LevelCounts counts, List<Span> windows) {
        this.counts = counts;
        this.hours = new WindowHours(counts.level().scope().hours(), windows, counts.queues());
        this.queues = counts.queues().stream()
                .collect(Collectors.toMap(Queue::id, queue -> queue, (one, same) -> one, LinkedHashMap::new));
        for (Span window : hours.windows()) {
            missing.add(counts.missing(window.range(), Hours.OPEN).stream()
                    .map(Queue::id)
                    .collect(Collectors.toCollection(HashSet::new)));
        }
    }

    /** The request for all its contacts; empty when there can be none. */
    Optional<VisitRequest> request() {
        return queues.isEmpty() || hours.windows().isEmpty()
                ? Optional.empty()
                : Optional.of(new VisitRequest(
                        List.copyOf(queues.keySet()),
                        hours.windows().stream().map(Span::range).toList()));
    }

    ServiceLevel level() {
        return counts.level();
    }

    LevelCounts counts() {
        return counts;
    }

    WindowHours hours() {
        return hours;
    }

    Collection<Queue> queues() {
        return queues.values();
    }

    Queue queue(QueueId id) {
        return Objects.requireNonNull(queues.get(id), () -> "no queue " + id + " was asked for");
    }

    /** Whether the report has no counts of the queue in that window. */
    boolean isMissing(QueueId queue, int window) {
        return missing.get(window).contains(queue);
    }

    ContactRules rules(MediaType media) {
        return rules.computeIfAbsent(media, unseen -> new ContactRules(definition(media)));
    }

    Definition definition(MediaType media) {
        return level().definitionFor(media);
    }

    /** Why the contact is excluded whatever happened to it; empty when the definition decides. */
    Optional<ContactReason> exclusion(WindowVisit visit) {
        QueueVisit counted = visit.counted();
        if (!level().covers(counted.media())) {
            return Optional.of(ContactReason.OTHER_MEDIUM);
        }
        Optional<ContactReason> closing = hours.closing(counted.queue(), counted.time());
        if (closing.isPresent()) {
            return closing;
        }
        if (visit.first().isPresent()) {
            return Optional.of(ContactReason.LATER_VISIT);
        }
        return Optional.of(ContactReason.UNAVAILABLE).filter(reason -> isMissing(counted.queue(), visit.window()));
    }

    /**
     * Whether a contact that was closed out was offered in the opening hours of the same window: within the hours, it has
     * no outcome.
     */
    boolean leftTheHours(WindowVisit visit) {
        QueueVisit counted = visit.counted();
        return visit.first().isEmpty()
                && counted.outcome().isPresent()
                && level().covers(counted.media())
                && !isMissing(counted.queue(), visit.window())
                && !hours.isOpen(counted.queue(), counted.time())
                && counted.offered()
                        .filter(offered -> hours.windowAt(offered).equals(Optional.of(visit.window())))
                        .filter(offered -> hours.isOpen(counted.queue(), offered))
                        .isPresent();
    }
}
