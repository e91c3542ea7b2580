package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.Assessor;
import io.github.queuesla.core.assessment.ContractCounts;
import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.assessment.Question;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Contact;
import io.github.queuesla.core.count.ContactList;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.core.time.Zones;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Contacts of one queue in January 2024, and the evidence for a service level about them. */
final class EvidenceScene {

    static final QueueId QUEUE = new QueueId("sales");

    private static final Instant NOW = Instant.parse("2024-03-01T00:00:00Z");

    /** A visit of the list; without an outcome, its wait never ends. */
    private record Entry(String id, MediaType media, Instant offered, Optional<Outcome> outcome, long waitMillis) {
        Instant ended() {
            return offered.plusMillis(waitMillis);
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** The service level. */
    ServiceLevel level = ServiceLevel.of(
            Definition.answeredWithin(Duration.ofSeconds(20)).withFormula(Formula.OFFERED),
            QueueSelection.all(),
            Zones.UTC);

    /** The requests for visits. */
    final List<VisitRequest> requests = new ArrayList<>();

    /** The visits that the source gives; these, unless a test spoils them. */
    Consumer<List<QueueVisit>> spoiling = visits -> {};

    void ended(String id, Outcome outcome, String offered, long waitMillis) {
        entries.add(new Entry(id, MediaType.VOICE, Instant.parse(offered), Optional.of(outcome), waitMillis));
    }

    void ended(String id, MediaType media, String offered, long waitMillis) {
        entries.add(new Entry(id, media, Instant.parse(offered), Optional.of(Outcome.ANSWERED), waitMillis));
    }

    void offered(String id, String offered) {
        entries.add(new Entry(id, MediaType.VOICE, Instant.parse(offered), Optional.empty(), 0));
    }

    LevelEvidence evidence() throws CountSourceException {
        return LevelEvidence.of(counts(), this::visits);
    }

    /** The worst contacts of the windows with these labels. */
    WorstContacts worst(int most, String... windows) throws CountSourceException {
        List<Span> read = counts().windows().stream()
                .filter(window -> List.of(windows).contains(window.label()))
                .toList();
        return WorstContacts.of(counts(), read, this::visits, most);
    }

    /** The counts of the contacts. */
    private LevelCounts counts() throws CountSourceException {
        List<Contact> contacts = new ArrayList<>();
        for (Entry entry : entries) {
            contacts.add(new Contact(QUEUE, entry.media, entry.offered, 0, Outcome.ANY));
            entry.outcome.ifPresent(
                    outcome -> contacts.add(new Contact(QUEUE, entry.media, entry.ended(), entry.waitMillis, outcome)));
        }
        Period january = Period.ofDays(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 1, 31), Zones.UTC);
        Queue queue = Queue.knownById(QUEUE);
        ContractCounts counts = new Assessor(
                        new ContactList(contacts), selection -> () -> QueueListing.of(List.of(queue)), () -> NOW)
                .count(Question.of(new Contract("test", List.of(level)), january));
        return counts.of(level);
    }

    /** Each contact with its result and reason, in order. */
    List<String> lines() throws CountSourceException {
        List<String> lines = new ArrayList<>();
        evidence()
                .contacts(
                        EnumSet.allOf(ContactResult.class),
                        contact -> lines.add(
                                contact.visit().conversationId() + " " + contact.result() + " " + contact.reason()));
        return lines;
    }

    private void visits(VisitRequest request, Consumer<QueueVisit> receiver) {
        requests.add(request);
        List<QueueVisit> visits = new ArrayList<>();
        for (TimeRange range : request.ranges()) {
            for (Entry entry : entries) {
                boolean ends = entry.outcome.isPresent() && range.contains(entry.ended());
                if (ends || range.contains(entry.offered)) {
                    visits.add(visit(entry, ends));
                }
            }
        }
        visits.sort(Comparator.comparing(QueueVisit::time));
        spoiling.accept(visits);
        visits.forEach(receiver);
    }

    private static QueueVisit visit(Entry entry, boolean ends) {
        return new QueueVisit(
                entry.id,
                1,
                QUEUE,
                entry.media,
                Optional.of(entry.offered),
                ends ? entry.outcome : Optional.empty(),
                entry.outcome.map(outcome -> entry.ended()),
                ends ? OptionalLong.of(entry.waitMillis) : OptionalLong.empty());
    }
}
