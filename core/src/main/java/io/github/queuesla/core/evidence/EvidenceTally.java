package io.github.queuesla.core.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The number of contacts by result and reason. Not thread-safe. */
final class EvidenceTally {

    private final Map<ContactResult, Map<ContactReason, Long>> contacts = new EnumMap<>(ContactResult.class);

    void add(ContactResult result, ContactReason reason, long more) {
        contacts.computeIfAbsent(result, unseen -> new EnumMap<>(ContactReason.class))
                .merge(reason, more, Math::addExact);
    }

    EvidenceTotal total() {
        List<EvidenceCount> counts = new ArrayList<>();
        contacts.forEach((result, reasons) -> reasons.forEach((reason, number) -> {
            if (number != 0) {
                counts.add(new EvidenceCount(result, reason, number));
            }
        }));
        return new EvidenceTotal(counts);
    }
}
