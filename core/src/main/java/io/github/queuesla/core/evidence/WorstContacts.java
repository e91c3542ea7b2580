package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.LevelCounts;
import io.github.queuesla.core.contact.VisitSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.result.WindowResult.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The missed contacts that waited longest, and the evidence that they are from. No more contacts are kept than are wanted.
 * Not thread-safe.
 */
public final class WorstContacts {

    private static final Comparator<ContactEvidence> BY_WAIT = Comparator.comparingLong(WorstContacts::millis);
    private static final Comparator<ContactEvidence> LONGEST_FIRST = BY_WAIT.reversed()
            .thenComparing(contact -> contact.visit().conversationId())
            .thenComparing(contact -> contact.visit().visit());

    private final int most;
    private final Map<Span, PriorityQueue<ContactEvidence>> longest = new HashMap<>();
    private final LevelEvidence evidence;

    private WorstContacts(LevelCounts counts, List<Span> windows, VisitSource source, int most)
            throws CountSourceException {
        this.most = most;
        this.evidence = LevelEvidence.of(counts, windows, source, this::add);
        // Which contacts without an outcome count as unresolved is known only when all have been read.
        if (evidence.total().contacts(ContactResult.MISSED, ContactReason.UNRESOLVED) > 0) {
            evidence.contacts(EnumSet.of(ContactResult.MISSED), contact -> {
                if (contact.reason() == ContactReason.UNRESOLVED) {
                    add(contact);
                }
            });
        }
    }

    /**
     * Reads the contacts of some windows.
     *
     * @param windows the windows, in order of time
     * @param source the source that the counts come from
     * @param most the number of contacts to keep for each window
     * @throws CountSourceException when they could not be read
     */
    public static WorstContacts of(LevelCounts counts, List<Span> windows, VisitSource source, int most)
            throws CountSourceException {
        return new WorstContacts(counts, windows, source, most);
    }

    private void add(ContactEvidence contact) {
        PriorityQueue<ContactEvidence> ofWindow =
                longest.computeIfAbsent(contact.window(), unseen -> new PriorityQueue<>(LONGEST_FIRST.reversed()));
        ofWindow.add(contact);
        if (ofWindow.size() > most) {
            ofWindow.remove();
        }
    }

    /** All contacts of the windows. */
    public LevelEvidence evidence() {
        return evidence;
    }

    /** The worst contacts of a window, longest wait first; one without an outcome waited to the end of its window. */
    public List<ContactEvidence> in(Span window) {
        List<ContactEvidence> worst = new ArrayList<>(longest.getOrDefault(window, new PriorityQueue<>()));
        worst.sort(LONGEST_FIRST);
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
