package io.github.queuesla.core.evidence;

import java.util.ArrayList;
import java.util.List;

/** The number of contacts by result and reason. Not thread-safe. */
final class EvidenceTally {

    private static final ContactResult[] RESULTS = ContactResult.values();
    private static final ContactReason[] REASONS = ContactReason.values();

    private final long[][] contacts = new long[RESULTS.length][REASONS.length];

    void add(ContactResult result, ContactReason reason, long more) {
        contacts[result.ordinal()][reason.ordinal()] += more;
    }

    EvidenceTotal total() {
        List<EvidenceCount> counts = new ArrayList<>();
        for (ContactResult result : RESULTS) {
            for (ContactReason reason : REASONS) {
                long number = contacts[result.ordinal()][reason.ordinal()];
                if (number != 0) {
                    counts.add(new EvidenceCount(result, reason, number));
                }
            }
        }
        return new EvidenceTotal(counts);
    }
}
