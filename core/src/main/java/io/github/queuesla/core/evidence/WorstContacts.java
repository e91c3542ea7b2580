package io.github.queuesla.core.evidence;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.WindowResult.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** The missed contacts that waited longest. */
public final class WorstContacts {

    private WorstContacts() {}

    /**
     * The worst contacts of each window, longest wait first; one without an outcome waited to the end of its window.
     *
     * @param most the number for each window
     * @throws CountSourceException when they could not be read
     */
    public static Map<Span, List<ContactEvidence>> of(LevelEvidence evidence, int most) throws CountSourceException {
        Map<Span, PriorityQueue<ContactEvidence>> longest = new LinkedHashMap<>();
        Comparator<ContactEvidence> byWait = Comparator.comparingLong(WorstContacts::millis);
        evidence.contacts(EnumSet.of(ContactResult.MISSED), contact -> {
            PriorityQueue<ContactEvidence> ofWindow =
                    longest.computeIfAbsent(contact.window(), unseen -> new PriorityQueue<>(byWait));
            ofWindow.add(contact);
            if (ofWindow.size() > most) {
                ofWindow.remove();
            }
        });
        Map<Span, List<ContactEvidence>> worst = new LinkedHashMap<>();
        longest.forEach((window, contacts) -> {
            List<ContactEvidence> sorted = new ArrayList<>(contacts);
            sorted.sort(
                    byWait.reversed().thenComparing(contact -> contact.visit().conversationId()));
            worst.put(window, sorted);
        });
        return worst;
    }

    private static long millis(ContactEvidence contact) {
        Instant end = contact.window().range().end();
        return contact.visit()
                .waitMillis()
                .orElseGet(() -> Duration.between(contact.visit().offered().orElse(end), end)
                        .toMillis());
    }
}
