package io.github.queuesla.cli.truth;

import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.simulator.contact.AsOf;
import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.conversation.Assembly;
import io.github.queuesla.simulator.conversation.Chains;
import io.github.queuesla.simulator.conversation.ContactRef;
import io.github.queuesla.simulator.conversation.QueueVisit;
import io.github.queuesla.simulator.organisation.Organisation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contacts of an organisation that are in a queue for another time in one conversation, from the organisation's own
 * conversations. It shares no code with what is tested.
 */
final class LaterVisits {

    /** No contacts, where every visit counts. */
    static final LaterVisits NONE = new LaterVisits(Map.of());

    private final Map<Contact, Instant> firstVisits;

    private LaterVisits(Map<Contact, Instant> firstVisits) {
        this.firstVisits = firstVisits;
    }

    /** A contact, and when something happened to it that is known. */
    private record Known(Contact contact, List<Instant> events) {}

    /**
     * The contacts that are not the first ones, as far as the days are known.
     *
     * @param known the known time, in pieces
     */
    static LaterVisits of(Organisation organisation, List<TimeRange> known) {
        Assembly assembly = new Assembly(organisation, new Chains(organisation));
        Map<String, List<Known>> together = new HashMap<>();
        for (TimeRange range : known) {
            long first = range.start().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay() - 1;
            long last = range.end().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
            for (int queue = 0; queue < organisation.queues().size(); queue++) {
                for (long day = first; day <= last; day++) {
                    for (int place = 0; place < organisation.size(queue, day); place++) {
                        ContactRef ref = new ContactRef(queue, day, place);
                        assembly.visit(ref, AsOf.THE_END)
                                .flatMap(visit -> known(visit, range))
                                .ifPresent(found -> together.computeIfAbsent(
                                                assembly.conversationId(ref)
                                                        + found.contact().queueId(),
                                                unseen -> new ArrayList<>())
                                        .add(found));
                    }
                }
            }
        }
        Map<Contact, Instant> firstVisits = new HashMap<>();
        for (List<Known> visits : together.values()) {
            visits.sort(Comparator.comparing(visit -> visit.contact().offered()));
            Instant first = visits.stream()
                    .flatMap(visit -> visit.events().stream())
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            visits.stream().skip(1).forEach(later -> firstVisits.put(later.contact(), first));
        }
        return new LaterVisits(firstVisits);
    }

    private static Optional<Known> known(QueueVisit visit, TimeRange range) {
        Contact contact = new Contact(
                visit.queue().id(),
                visit.mediaType(),
                Instant.ofEpochMilli(visit.offered()),
                visit.waitMillis(),
                visit.outcome());
        List<Instant> events = Stream.of(contact.offered(), contact.ended())
                .limit(contact.outcome() == Outcome.NONE ? 1 : 2)
                .filter(range::contains)
                .toList();
        return events.isEmpty() ? Optional.empty() : Optional.of(new Known(contact, events));
    }

    /** When the first visit of its conversation to the queue was; empty for that itself. */
    Optional<Instant> first(Contact contact) {
        return Optional.ofNullable(firstVisits.get(contact));
    }

    /** Their number. */
    int size() {
        return firstVisits.size();
    }
}
