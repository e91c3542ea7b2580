package io.github.queuesla.e2e.example;

import io.github.queuesla.simulator.contact.Contact;
import io.github.queuesla.simulator.contact.Outcome;
import io.github.queuesla.simulator.organisation.Organisation;
import io.github.queuesla.simulator.organisation.Queue;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An independent count of raw contacts, one by one, as an auditor would do it. It shares no code with the product;
 * opening
 * hours are judged in local time at the end of the wait.
 */
final class ByHand {

    private final Organisation organisation;
    private final ZoneId zone;

    ByHand(Organisation organisation, String zone) {
        this.organisation = organisation;
        this.zone = ZoneId.of(zone);
    }

    /** The contacts of the queues whose wait ended from the first to the last day, both included. */
    List<Contact> contacts(List<String> queues, String first, String last) {
        var start = LocalDate.parse(first).atStartOfDay(zone).toInstant();
        var end = LocalDate.parse(last).plusDays(1).atStartOfDay(zone).toInstant();
        List<Contact> contacts = new ArrayList<>();
        for (Queue queue : organisation.queues()) {
            if (queues.contains(queue.name())) {
                organisation.contacts(queue.id(), start, end).stream()
                        .filter(contact -> contact.endedIn(start, end))
                        .forEach(contacts::add);
            }
        }
        return contacts;
    }

    /** The local time at which the wait ended. */
    ZonedDateTime clock(Contact contact) {
        return contact.ended().atZone(zone);
    }

    /** The queue names with this ending. */
    List<String> queuesEndingIn(String end) {
        return organisation.queues().stream()
                .map(Queue::name)
                .filter(name -> name.endsWith(end))
                .toList();
    }

    static long count(List<Contact> contacts, Predicate<Contact> which) {
        return contacts.stream().filter(which).count();
    }

    static boolean answered(Contact contact) {
        return contact.outcome() == Outcome.ANSWERED;
    }

    static boolean abandoned(Contact contact) {
        return contact.outcome() == Outcome.ABANDONED;
    }

    /** Whether the first number divided by the second is at least the percentage. */
    static boolean reaches(long met, long counted, int percent) {
        return 100 * met >= percent * counted;
    }

    /** The contacts grouped by a key. */
    static <K> Map<K, List<Contact>> by(List<Contact> contacts, Function<Contact, K> key) {
        Map<K, List<Contact>> groups = new TreeMap<>();
        contacts.forEach(contact -> groups.computeIfAbsent(key.apply(contact), it -> new ArrayList<>())
                .add(contact));
        return groups;
    }
}
