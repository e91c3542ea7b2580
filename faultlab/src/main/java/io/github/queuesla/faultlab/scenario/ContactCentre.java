package io.github.queuesla.faultlab.scenario;

import io.github.queuesla.simulator.contact.ConversationShares;
import io.github.queuesla.simulator.contact.RevisionShares;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.OrganisationOptions;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A contact centre, generated once and queried by many runs. Thread-safe. */
final class ContactCentre {

    private record Days(LocalDate first, LocalDate last) {}

    private static final List<ContactCentre> ALL = List.of(
            new ContactCentre(11, 8, "UTC", 0.06),
            new ContactCentre(12, 9, "Europe/Berlin", 0.05),
            new ContactCentre(13, 14, "UTC", 0.04),
            new ContactCentre(14, 23, "Europe/Berlin", 0.03),
            new ContactCentre(15, 31, "UTC", 0.02),
            new ContactCentre(16, 70, "UTC", 0.01));

    /** Few contacts, in conversations of every kind, of which the platform changes many after the fact. */
    private static final List<ContactCentre> CHANGING = List.of(
            changing(sized(21, 4, 0.03).withConversations(ConversationShares.USUAL), RevisionShares.each(0.15)),
            changing(sized(22, 5, 0.04).withConversations(ConversationShares.MANY), RevisionShares.each(0.1)),
            changing(
                    sized(23, 6, 0.02).withConversations(ConversationShares.NONE),
                    RevisionShares.each(0.1).withDeleted(0.3, 0.3)));

    private final Organisation organisation;
    private final Map<Days, GroundTruth> truths = new ConcurrentHashMap<>();

    private ContactCentre(long seed, int queues, String zone, double volume) {
        this(sized(seed, queues, volume).withZone(ZoneId.of(zone)));
    }

    private ContactCentre(OrganisationOptions options) {
        organisation = Organisation.of(options);
    }

    private static OrganisationOptions sized(long seed, int queues, double volume) {
        return OrganisationOptions.defaults().withSeed(seed).withQueues(queues).withVolume(volume);
    }

    private static ContactCentre changing(OrganisationOptions options, RevisionShares revisions) {
        return new ContactCentre(options.withUnresolved(0.2).withRevisions(revisions));
    }

    static List<ContactCentre> all() {
        return ALL;
    }

    static List<ContactCentre> changing() {
        return CHANGING;
    }

    static List<ContactCentre> inUtc() {
        return ALL.stream()
                .filter(centre -> centre.zone().getId().equals("UTC"))
                .toList();
    }

    Organisation organisation() {
        return organisation;
    }

    ZoneId zone() {
        return organisation.zone();
    }

    List<String> ids() {
        return organisation.queues().stream().map(Queue::id).toList();
    }

    /** The names of the queues by id, in the order of {@link #ids}; a new map. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        organisation.queues().forEach(queue -> names.put(queue.id(), queue.name()));
        return names;
    }

    /** The true counts from {@code first} to {@code last}, both included. */
    GroundTruth truth(LocalDate first, LocalDate last) {
        return truths.computeIfAbsent(
                new Days(first, last), days -> GroundTruth.of(organisation, days.first(), days.last()));
    }
}
