package io.github.queuesla.report.evidence;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.core.evidence.ContactReason;
import io.github.queuesla.core.evidence.ContactResult;
import io.github.queuesla.core.evidence.EvidenceTotal;
import io.github.queuesla.core.evidence.LevelEvidence;
import io.github.queuesla.core.evidence.WindowEvidence;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RowFeed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The contacts behind a service level. Immutable.
 *
 * @param level the service level
 * @param windows its windows, with their contacts by result and reason
 * @param total the contacts of all windows
 * @param contacts those that are listed, in order of queue and time
 */
public record LevelContacts(
        ServiceLevel level, List<WindowEvidence> windows, EvidenceTotal total, RowFeed<ContactEvidence> contacts) {

    public LevelContacts {
        windows = List.copyOf(windows);
    }

    /** The contacts of that evidence, of which those are listed. */
    public static LevelContacts of(LevelEvidence evidence, RowFeed<ContactEvidence> contacts) {
        return new LevelContacts(evidence.level(), evidence.windows(), evidence.total(), contacts);
    }

    /** The number of contacts with these results. */
    long number(Set<ContactResult> results) {
        return results.stream().mapToLong(total::contacts).sum();
    }

    /** A remark about contacts without an outcome that the counts do not show. */
    Optional<String> setOff() {
        long setOff = total.contacts(ContactReason.SET_OFF);
        return setOff == 0
                ? Optional.empty()
                : Optional.of(Prose.many(setOff, "contact") + " without an outcome " + (setOff == 1 ? "is" : "are")
                        + " not counted as unresolved: as many contacts entered a queue before the window or outside the"
                        + " hours, and left it within; the report knows the difference only");
    }
}
