package io.github.queuesla.report.evidence;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.evidence.ContactEvidence;
import io.github.queuesla.report.RowFeed;
import java.util.List;

/**
 * A contact in a list. Immutable.
 *
 * @param level the service level that it is evidence of
 * @param contact what it is to it
 */
record ListedContact(ServiceLevel level, ContactEvidence contact) {

    /** The contacts of a service level. */
    static List<ListedContact> of(ServiceLevel level, List<ContactEvidence> contacts) {
        return contacts.stream()
                .map(contact -> new ListedContact(level, contact))
                .toList();
    }

    /** The contacts of each service level, one after the other, none of them in memory. */
    static RowFeed<ListedContact> of(List<LevelContacts> levels) {
        return receiver -> levels.forEach(level ->
                level.contacts().each(contact -> receiver.accept(new ListedContact(level.level(), contact))));
    }
}
