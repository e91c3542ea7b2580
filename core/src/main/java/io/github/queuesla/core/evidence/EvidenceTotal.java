package io.github.queuesla.core.evidence;

import java.util.List;

/**
 * The contacts of a window, or of all windows, by result and reason. Immutable.
 *
 * @param counts one for each result and reason that has contacts, in order
 */
public record EvidenceTotal(List<EvidenceCount> counts) {

    public EvidenceTotal {
        counts = List.copyOf(counts);
    }

    /** The number of contacts with that result. */
    public long contacts(ContactResult result) {
        return counts.stream()
                .filter(count -> count.result() == result)
                .mapToLong(EvidenceCount::contacts)
                .sum();
    }

    /** The number of contacts with that reason. */
    public long contacts(ContactReason reason) {
        return counts.stream()
                .filter(count -> count.reason() == reason)
                .mapToLong(EvidenceCount::contacts)
                .sum();
    }

    /** The number of contacts with that result and reason. */
    public long contacts(ContactResult result, ContactReason reason) {
        return counts.stream()
                .filter(count -> count.result() == result && count.reason() == reason)
                .mapToLong(EvidenceCount::contacts)
                .sum();
    }

    /** The contacts that count: those that are met, and those that are missed. */
    public long counted() {
        return contacts(ContactResult.MET) + contacts(ContactResult.MISSED);
    }
}
